import {isSafeHref} from '@rostrum/schema'
import {filled} from '../filled.ts'
import {outline} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Planner} from './planner.ts'

export const planCallToAction: Planner<'callToActionSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const action = filled(slide.action)
  const link = filled(slide.link)
  const href = link !== null && isSafeHref(link) ? link : null
  const rows = [
    ...(action === null ? [] : [{text: action, marker: 'none' as const}]),
    ...(link === null ? [] : [{text: link, href, marker: 'none' as const}]),
  ]
  if (rows.length > 0 || filled(slide.headline) !== null)
    return pointsPages(outline(rows), headline, context)
  return placeholderPages(
    headline,
    {text: context.labels.nothing, report: 'The call to action is empty: say what to do.'},
    context,
  )
}
