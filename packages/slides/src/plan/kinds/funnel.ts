import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Planner} from './planner.ts'

export const planFunnel: Planner<'funnelSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const stages = (slide.stages ?? []).map(({title, owner, measure}) => ({
    title: filled(title) ?? '—',
    owner: filled(owner),
    measure: filled(measure),
  }))
  if (stages.length > 0)
    return pointsPages(
      outline(
        stages.map(({title, owner, measure}) => ({
          text: title,
          marker: 'number' as const,
          beneath: rowsOf([owner, measure]),
        })),
      ),
      headline,
      context,
    )
  return placeholderPages(
    headline,
    {text: context.labels.nothing, report: 'The funnel is empty: add its stages.'},
    context,
  )
}
