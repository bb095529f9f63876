import {html, toString, type Html} from '../html/html.ts'
import type {SlideOptions} from '../html/render-options.ts'
import {slideMarkup} from '../html/slide.ts'
import {renderPointLists} from '../html/blocks/points.ts'
import {link} from '../html/runs.ts'
import type {DeckPlan, PlannedSlide} from '../plan/deck-plan.ts'
import {labelsFor} from '../plan/labels.ts'
import {handoutStyles} from './handout-styles.ts'

export type HandoutOptions = Pick<SlideOptions, 'highlight' | 'imageHref'> & {
  /** Private notes too; left out, those for the handout and for everyone. */
  notes?: boolean
  /** The deck's style sheet as text: a handout is a page of its own. */
  styles: string
}

/** The deck on paper: each slide as a picture, what is said about it and its sources beneath. */
export function renderHandout(plan: DeckPlan, options: HandoutOptions): string {
  const {title, subtitle, language, direction, theme} = plan
  const sheets = plan.slides.map((slide) => sheet(slide, plan, options))
  const page = toString(
    html`<!doctype html>
      <html lang="${language}" dir="${direction}" data-scheme="light" data-theme="${theme.base}">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${policy}" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <meta name="generator" content="Rostrum" />
          <style></style>
        </head>
        <body class="handout">
          <header class="handout-head">
            <h1>${title}</h1>
            ${subtitle === null ? null : html`<p>${subtitle}</p>`}
          </header>
          <main>${sheets}</main>
        </body>
      </html> `,
  )
  const styles = `${options.styles}${handoutStyles}`
  return page.replace('<style></style>', () => `<style>${styles}</style>`)
}

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

function sheet(slide: PlannedSlide, plan: DeckPlan, options: HandoutOptions): Html {
  const {notes = false, highlight, imageHref} = options
  const drawn = slideMarkup({...slide, notes: [], reveal: false}, plan, {
    ...(highlight && {highlight}),
    ...(imageHref && {imageHref}),
  })
  const mayBeRead = notes || slide.notesVisibility !== 'private'
  return html`<article class="sheet" aria-label="${slide.page}">
    <div class="picture-of-slide">${drawn}</div>
    <div class="about">
      ${slide.notes.length === 0 || !mayBeRead ? null : html`<div class="said">${spoken(slide, plan, options)}</div>`}
      ${slide.sources.length === 0 ? null : sources(slide, plan)}
    </div>
  </article>`
}

const spoken = (slide: PlannedSlide, plan: DeckPlan, options: HandoutOptions): Html[] =>
  renderPointLists(slide.notes, {
    notes: true,
    highlight: options.highlight ?? null,
    imageHref: options.imageHref ?? (({path}) => path),
    labels: labelsFor(plan.language),
    heading: 'h2',
    headingId: '',
    reveal: false,
  })

const sources = (slide: PlannedSlide, {language}: DeckPlan): Html =>
  html`<p class="cited">
    <b>${labelsFor(language).source}</b>
    ${slide.sources.map(({text, href}) => html`<span>${href === null ? text : link(href, text)}</span>`)}
  </p>`
