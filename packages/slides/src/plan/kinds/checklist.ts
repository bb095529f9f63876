import {pointScale} from '../../metrics.ts'
import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Planner} from './planner.ts'

export const planChecklist: Planner<'checklistSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const rows = (slide.items ?? []).flatMap(({text, detail}) => {
    const todo = filled(text) ?? filled(detail)
    if (todo === null) return []
    return [{text: todo, beneath: rowsOf([filled(text) === null ? null : filled(detail)])}]
  })
  if (rows.length > 0)
    return pointsPages(outline(rows), headline, context, {
      layout: 'checklist',
      scale: pointScale,
      arrangement: slide.layout === 'columns' ? 'grid' : slide.layout,
    })
  return placeholderPages(
    headline,
    {text: context.labels.nothing, report: 'The checklist is empty: add something to do.'},
    context,
  )
}
