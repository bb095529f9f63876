import {flatPoints} from '../../points/flat-points.ts'
import {filled} from '../filled.ts'
import {outline} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Planner} from './planner.ts'

export const planPitfall: Planner<'pitfallSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const remedy = filled(slide.remedy)
  const points = flatPoints(slide.body)
  const instead = remedy === null ? [] : outline([{text: `${context.labels.instead}: ${remedy}`}])
  if (filled(slide.headline) !== null || points.length + instead.length > 0)
    return pointsPages([...points, ...instead], headline, context)
  return placeholderPages(
    headline,
    {text: context.labels.nothing, report: 'The pitfall is empty: say what goes wrong.'},
    context,
  )
}
