import {isSafeHref} from '@rostrum/schema'
import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Planner} from './planner.ts'

export const planEmbed: Planner<'embedSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const url = filled(slide.url)
  if (url !== null && isSafeHref(url))
    return pointsPages(
      outline([
        {
          text: url,
          href: url,
          marker: 'none',
          beneath: rowsOf([slide.alt, slide.caption].map(filled)),
        },
      ]),
      headline,
      context,
    )
  return placeholderPages(
    headline,
    {
      text: context.labels.nothing,
      detail: [slide.alt, slide.caption].filter(filled).join(' · ') || null,
      report: 'The address is missing: give one that begins with https://.',
    },
    context,
  )
}
