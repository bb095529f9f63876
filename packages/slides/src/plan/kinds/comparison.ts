import {flatPoints} from '../../points/flat-points.ts'
import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Planner} from './planner.ts'

export const planComparison: Planner<'comparisonSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const rows = (slide.sides ?? []).map((side) => ({
    text: filled(side.title) ?? '—',
    points: flatPoints(side.body),
    beneath: rowsOf([filled(side.verdict)]),
  }))
  if (rows.length > 0) return pointsPages(outline(rows), headline, context)
  return placeholderPages(
    headline,
    {text: context.labels.nothing, report: 'The comparison is empty: add two to four sides.'},
    context,
  )
}
