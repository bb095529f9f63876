import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import type {Planner} from './planner.ts'
import {tablePages} from './table.ts'

export const planChart: Planner<'chartSlide'> = (slide, context) => {
  if (slide.series?.table?.rows?.length) return tablePages(slide.series.table, slide, context)
  return placeholderPages(
    ownHeadline(slide, context),
    {text: context.labels.figures, report: 'The chart has no data: choose a data series.'},
    context,
  )
}
