import {pointScale} from '../../metrics.ts'
import {filled} from '../filled.ts'
import {outline} from '../outline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Planner} from './planner.ts'

export const planAgenda: Planner<'agendaSlide'> = (slide, context) => {
  const headline = {
    text: filled(slide.headline) ?? context.labels.agenda,
    number: slide.number ?? null,
  }
  const rows = context.agenda.map((text) => ({text, marker: 'number' as const}))
  if (rows.length > 0)
    return pointsPages(outline(rows), headline, context, {
      layout: 'points',
      scale: pointScale,
      arrangement: slide.layout === 'columns' ? 'grid' : slide.layout,
    })
  return placeholderPages(
    headline,
    {
      text: context.labels.nothing,
      report: 'The agenda is empty: give the sections of the talk a title.',
    },
    context,
  )
}
