import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Planner} from './planner.ts'

export const planBigNumber: Planner<'bigNumberSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const figures = (slide.figures ?? []).flatMap(({value, label}) => {
    const text = filled(value) ?? filled(label)
    return text === null ? [] : [{text, label: filled(value) === null ? null : filled(label)}]
  })
  if (figures.length > 0)
    return pointsPages(
      outline(figures.map(({text, label}) => ({text, beneath: rowsOf([label])}))),
      headline,
      context,
    )
  return placeholderPages(
    headline,
    {text: context.labels.figures, report: 'The figure is missing: fill one in.'},
    context,
  )
}
