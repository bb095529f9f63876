import {filled} from '../filled.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {seriesNotes} from '../series-notes.ts'
import {tablePages} from '../table-pages.ts'
import type {Planner} from './planner.ts'

export const planTable: Planner<'tableSlide'> = (slide, context) => {
  const own = slide.table?.rows?.length ? slide.table : null
  const table = own ?? slide.series?.table
  const headline = ownHeadline(slide, context)
  if (table?.rows?.some(({cells}) => cells?.some(filled)))
    return tablePages(
      table,
      headline,
      own === null ? seriesNotes(slide.series, context.labels) : [],
      context,
      slide.layout === 'lead' ? 'lead' : 'plain',
    )
  return placeholderPages(
    headline,
    {
      text: context.labels.figures,
      report: 'The table is empty: fill its rows in, or choose a data series.',
    },
    context,
  )
}
