import type {DeckPlan, PlannedSlide} from '../plan/deck-plan.ts'
import {labelsFor} from '../plan/labels.ts'
import {brandStyles} from './brand-styles.ts'
import {html, toString, type Html} from './html.ts'
import {pagePolicy} from './page-policy.ts'
import type {SlideOptions} from './render-options.ts'
import {slideMarkup} from './slide.ts'

export type DeckAssets = {
  /** Addresses of the style sheet and of the script, relative to the page. */
  css: string
  script: string
  /** What stands in the tab; without one a browser asks the server for a favicon. */
  icon?: string
  /** The page that its speaker sees meanwhile; without one there is none. */
  speaker?: string
  /** Events that say when there is something new to ask for; without them the page stays as it is. */
  changes?: string
  /** Fonts that the first slide needs. */
  preload?: readonly string[]
}

export type DeckOptions = SlideOptions & {
  assets: DeckAssets
  /** Origins other than the page's own that pictures may be loaded from. Usually none. */
  imageOrigins?: readonly string[]
  keep?: KeepSlide
}

/** What an earlier deck with the same options has of a slide that looks the same, else what is made. */
export type KeepSlide = (slide: PlannedSlide, make: () => Html) => Html

/** The deck as one page. It loads nothing but what `assets` and `imageHref` name. */
export function renderHtml(plan: DeckPlan, options: DeckOptions): string {
  const keep: KeepSlide = options.keep ?? ((_, make) => make())
  const labels = labelsFor(plan.language)
  const {css, script, icon, speaker, changes, preload = []} = options.assets
  const hasTitle = plan.slides[0]?.blocks.some(({type}) => type === 'headline') ?? false
  return toString(
    html`<!doctype html>
      <html
        lang="${plan.language}"
        dir="${plan.direction}"
        data-scheme="auto"
        data-theme="${plan.theme.base}"
      >
        <head>
          <meta charset="utf-8" />
          <meta
            http-equiv="Content-Security-Policy"
            content="${pagePolicy(options.imageOrigins)}"
          />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${plan.title}</title>
          ${description(plan)}
          <meta name="generator" content="Rostrum" />
          ${preload.map((href) => html`<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin /> `)}
          ${icon === undefined ? null : html`<link rel="icon" href="${icon}" />`}
          <link rel="stylesheet" href="${css}" />
          ${brandStyles(plan.theme, options.imageHref ?? (({path}) => path))}
        </head>
        <body
          class="deck"
          data-labels="${JSON.stringify(labels.controls)}"
          ${speaker === undefined ? null : html`data-speaker="${speaker}"`}
          ${changes === undefined ? null : html`data-changes="${changes}"`}
        >
          <a class="skip" href="#slides">${labels.skip}</a>
          ${hasTitle ? null : html`<h1 class="unseen">${plan.title}</h1> `}
          <main class="stage" id="slides" tabindex="-1" aria-label="${labels.slides}">
            <div class="slides">
              ${plan.slides.map((slide) => keep(slide, () => slideMarkup(slide, plan, options)))}
            </div>
          </main>
          <script src="${script}"></script>
        </body>
      </html> `,
  )
}

function description({description: text}: DeckPlan): Html | null {
  return text === null ? null : html`<meta name="description" content="${text}" /> `
}
