import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Planner} from './planner.ts'

export const planCycle: Planner<'cycleSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const steps = (slide.steps ?? []).map(({title, text}) => ({
    title: filled(title) ?? '—',
    text: filled(text),
  }))
  if (steps.length > 0)
    return pointsPages(
      outline(
        steps.map(({title, text}) => ({
          text: title,
          marker: 'number' as const,
          beneath: rowsOf([text]),
        })),
      ),
      headline,
      context,
    )
  return placeholderPages(
    headline,
    {text: context.labels.nothing, report: 'The cycle is empty: add its steps.'},
    context,
  )
}
