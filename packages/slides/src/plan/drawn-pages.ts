import {headlineSteps, smallHeadlineSteps} from '../metrics.ts'
import type {FlatPoint} from '../points/flat-points.ts'
import type {Block} from './deck-plan.ts'
import {planHeadline} from './headline.ts'
import type {Page, SlideContext} from './kinds/planner.ts'
import {pointsPages} from './points-pages.ts'

/**
 * A drawing under a headline, the headline smaller where that helps. What is too much to be drawn
 * on one slide comes as points instead, on as many pages as they need.
 */
export function drawnPages(
  headline: {text: string | null; number: number | null},
  {draw, points}: {draw: (room: number) => Block | null; points: () => FlatPoint[]},
  context: SlideContext,
): Page[] {
  for (const steps of [headlineSteps, smallHeadlineSteps]) {
    const planned = planHeadline(headline.text, headline.number, context, steps)
    const block = draw(planned.room.first)
    if (block === null) continue
    const label = headline.text ?? context.section.title
    return [...planned.before, {layout: 'drawing', label, blocks: [...planned.first, block]}]
  }
  return pointsPages(points(), headline, context)
}
