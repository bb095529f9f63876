import type {Slide} from '@rostrum/schema'
import type {PlanProblem} from '../plan/deck-plan.ts'
import {planSlide, type SlideSurroundings} from '../plan/plan-slide.ts'
import type {SlideOptions} from './render-options.ts'
import {renderSlide} from './slide.ts'

export type SlidePreview = {
  /** The markup of each page, 1280 x 720 pixels. Trusted: every string of the slide is escaped. */
  pages: string[]
  /** What is wrong with the slide, and what to do about it. */
  problems: PlanProblem[]
}

/**
 * A slide as its deck will show it, for thumbnails and previews while it is written: pure, quick,
 * and without a server. The look is that of the theme's style sheet. Pictures come from where
 * they are stored unless `imageHref` says otherwise; code is plain unless `highlight` is given.
 */
export function previewSlide(
  slide: Slide,
  surroundings: SlideSurroundings = {},
  options: SlideOptions = {},
): SlidePreview {
  const {language, slides, problems} = planSlide(slide, surroundings)
  const pages = slides.map((page) =>
    renderSlide(page, {language, imageHref: ({url}) => url, ...options}),
  )
  return {pages, problems}
}
