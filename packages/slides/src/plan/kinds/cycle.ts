import {drawCycle} from '../draw-cycle.ts'
import {drawnPages} from '../drawn-pages.ts'
import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import type {Planner} from './planner.ts'

export const planCycle: Planner<'cycleSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const steps = (slide.steps ?? []).map(({_key: key, title, text}) => ({
    key,
    title: filled(title) ?? '—',
    text: filled(text),
  }))
  if (steps.length === 0)
    return placeholderPages(
      headline,
      {text: context.labels.nothing, report: 'The cycle is empty: add its steps.'},
      context,
    )
  return drawnPages(
    headline,
    {
      draw: (room) => drawCycle(steps, room, slide.layout),
      points: () =>
        outline(
          steps.map(({title, text}) => ({
            text: title,
            marker: 'number' as const,
            beneath: rowsOf([text]),
          })),
        ),
    },
    context,
  )
}
