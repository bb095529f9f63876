import type {DeckPlan, PlannedSlide} from '../plan/deck-plan.ts'
import {labelsFor} from '../plan/labels.ts'
import {renderBlock} from './blocks.ts'
import {renderPointLists} from './blocks/points.ts'
import {html, toString, type Html} from './html.ts'
import {imageFiles} from './image-files.ts'
import {encodeForUrl, focusPosition} from './picture.ts'
import type {SlideOptions, SlideScope} from './render-options.ts'
import {link} from './runs.ts'

/** One slide as markup on its own: for thumbnails and previews. Needs the theme's styles. */
export function renderSlide(slide: PlannedSlide, options: RenderSlideOptions = {}): string {
  const {language = 'en', ...rest} = options
  return toString(slideMarkup(slide, {language}, rest))
}

export type RenderSlideOptions = SlideOptions & Partial<Pick<DeckPlan, 'language'>>

export function slideMarkup(
  slide: PlannedSlide,
  plan: Pick<DeckPlan, 'language'>,
  options: SlideOptions,
): Html {
  const scope: SlideScope = {
    notes: options.notes ?? false,
    highlight: options.highlight ?? null,
    imageHref: options.imageHref ?? (({path}) => path),
    labels: labelsFor(plan.language),
    heading: slide.page === 1 ? 'h1' : 'h2',
    headingId: `${slide.id}-h`,
    reveal: slide.reveal,
  }
  return html`<section
    class="slide"
    id="${slide.id}"
    data-kind="${slide.kind}"
    data-layout="${slide.layout}"
    data-ground="${slide.background.tone}"
    data-page="${slide.page}"
    ${slide.arrangement === null ? null : html`data-arranged="${slide.arrangement}"`}
    ${Object.entries(options.attributes?.(slide) ?? {}).map(([name, value]) => html` ${name}="${value}"`)}
    ${motion(slide)}
    ${backdrop(slide, scope)}
    aria-label="${slide.label}"
  >
    ${running(slide)}
    <div class="body">${slide.blocks.map((block) => renderBlock(block, scope))}</div>
    ${foot(slide)}${notes(slide, scope)}
  </section> `
}

function motion({transition}: PlannedSlide): Html | null {
  if (transition === null) return null
  return transition === 'auto-animate'
    ? html`data-auto-animate="" data-transition="none"`
    : html`data-transition="${transition}"`
}

/** As a background: it carries no meaning, and is loaded only when the slide is shown. */
function backdrop({background: {image}}: PlannedSlide, {imageHref}: SlideScope): Html | null {
  if (image === null) return null
  const href = encodeForUrl(imageHref(imageFiles(image).at(-1)!))
  return html`data-backdrop=""
  style="background-image:url('${href}');background-position:${focusPosition(image)}"`
}

/** Repeats what the deck's title and the section's break have said, so it is not read out. */
function running({running: {number, section, deck}}: PlannedSlide): Html {
  return html`<header class="running" aria-hidden="true">
    ${
      number === null ? null : html`<b>${number}</b>`
    }${section === null ? null : html`<span>${section}</span>`}<i></i
    ><span class="talk">${deck}</span>
  </header>`
}

function foot({sources, page}: PlannedSlide): Html {
  const lines = sources.map(({text, href}) =>
    href === null ? html`<span>${text}</span>` : link(href, text),
  )
  const list = lines.length === 0 ? html`<span></span>` : html`<p class="sources">${lines}</p>`
  return html`<footer class="foot">
    ${list}<span class="page" aria-hidden="true">${page}</span>
  </footer>`
}

function notes(slide: PlannedSlide, scope: SlideScope): Html | null {
  const mayBeRead = scope.notes || slide.notesVisibility === 'public'
  return slide.notes.length === 0 || !mayBeRead
    ? null
    : html`<aside class="notes">${renderPointLists(slide.notes, scope)}</aside>`
}
