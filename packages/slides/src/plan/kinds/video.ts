import {filled} from '../filled.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import type {Planner} from './planner.ts'

export const planVideo: Planner<'videoSlide'> = (slide, context) =>
  placeholderPages(
    ownHeadline(slide, context),
    {
      text: context.labels.film,
      detail: [slide.alt, slide.caption, slide.credit].filter(filled).join(' · ') || null,
      report: 'The video is missing: choose a file.',
    },
    context,
  )
