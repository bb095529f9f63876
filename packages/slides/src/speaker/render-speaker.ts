import {brandStyles} from '../html/brand-styles.ts'
import {html, toString} from '../html/html.ts'
import {pagePolicy} from '../html/page-policy.ts'
import type {SlideOptions} from '../html/render-options.ts'
import {slideMarkup} from '../html/slide.ts'
import type {DeckPlan} from '../plan/deck-plan.ts'
import type {StagePlan} from './stage-plan.ts'

export {stagePlan, type StagePage, type StagePlan} from './stage-plan.ts'

export type SpeakerOptions = Pick<SlideOptions, 'highlight' | 'imageHref'> & {
  /** Addresses relative to the page; `theme` is the deck's own style sheet. */
  assets: {theme: string; css: string; script: string; icon: string; changes?: string}
}

/**
 * The page that a speaker sees while the deck is up: slides, all notes, time. The script lays it out
 * from what waits in templates; only this page holds notes that are not for everyone.
 */
export function renderSpeaker(
  plan: DeckPlan,
  stage: StagePlan,
  {assets, ...options}: SpeakerOptions,
): string {
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
          <meta http-equiv="Content-Security-Policy" content="${pagePolicy()}" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>${plan.title} – Speaker</title>
          <meta name="generator" content="Rostrum" />
          <link rel="icon" href="${assets.icon}" />
          <link rel="stylesheet" href="${assets.theme}" />
          <link rel="stylesheet" href="${assets.css}" />
          ${brandStyles(plan.theme, options.imageHref ?? (({path}) => path))}
        </head>
        <body
          class="speaker"
          data-stage="${JSON.stringify(stage)}"
          ${assets.changes === undefined ? null : html`data-changes="${assets.changes}"`}
        >
          <h1 class="unseen">${plan.title}</h1>
          <noscript>The speaker page needs JavaScript: switch it on and load it again.</noscript>
          ${plan.slides.map(
            (slide) =>
              html`<template data-page="${slide.id}"
                >${slideMarkup(slide, plan, {...options, notes: true})}</template
              > `,
          )}
          <script src="${assets.script}"></script>
        </body>
      </html> `,
  )
}
