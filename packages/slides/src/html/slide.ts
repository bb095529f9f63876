import type {DeckPlan, PlannedSlide} from '../plan/deck-plan.ts'
import {labelsFor} from '../plan/labels.ts'
import {renderBlock} from './blocks.ts'
import {renderPointLists} from './blocks/points.ts'
import {html, toString, type Html} from './html.ts'
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
  }
  const ground = inkLayouts.has(slide.layout) ? 'ink' : 'paper'
  return html`<section
    class="slide"
    id="${slide.id}"
    data-kind="${slide.kind}"
    data-layout="${slide.layout}"
    data-ground="${ground}"
    data-page="${slide.page}"
    aria-label="${slide.label}"
  >
    ${running(slide)}
    <div class="body">${slide.blocks.map((block) => renderBlock(block, scope))}</div>
    ${foot(slide)}${scope.notes ? notes(slide, scope) : null}
  </section> `
}

const inkLayouts = new Set<PlannedSlide['layout']>(['title', 'section'])

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
  return slide.notes.length === 0
    ? null
    : html`<aside class="notes">${renderPointLists(slide.notes, scope)}</aside>`
}
