import {drawnPages} from '../drawn-pages.ts'
import {drawFigures} from '../draw-figures.ts'
import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import type {Planner} from './planner.ts'

export const planBigNumber: Planner<'bigNumberSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const figures = (slide.figures ?? []).flatMap(({_key: key, value, label}) => {
    const shown = filled(value) ?? filled(label)
    if (shown === null) return []
    return [{key, value: shown, label: filled(value) === null ? null : filled(label)}]
  })
  if (figures.length === 0)
    return placeholderPages(
      headline,
      {text: context.labels.figures, report: 'The figure is missing: fill one in.'},
      context,
    )
  return drawnPages(
    headline,
    {
      draw: (room) => drawFigures(figures, room, slide.layout),
      points: () =>
        outline(figures.map(({value, label}) => ({text: value, beneath: rowsOf([label])}))),
    },
    context,
  )
}
