import type {SlideOf} from '@rostrum/schema'
import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Page, Planner, SlideContext} from './planner.ts'

export const planTable: Planner<'tableSlide'> = (slide, context) =>
  tablePages(slide.table?.rows?.length ? slide.table : slide.series?.table, slide, context)

type Table = NonNullable<SlideOf<'tableSlide'>['table']>

export function tablePages(
  table: Table | null | undefined,
  slide: Pick<SlideOf<'tableSlide'>, 'headline' | 'number'>,
  context: SlideContext,
): Page[] {
  const headline = ownHeadline(slide, context)
  const rows = (table?.rows ?? []).map(({cells = []}) => {
    const [first, ...others] = cells.map((cell, place) => {
      const name = filled(table?.columns?.[place]?.name)
      return place === 0 || name === null || filled(cell) === null ? cell : `${name}: ${cell}`
    })
    return {text: filled(first) ?? '—', beneath: rowsOf(others.map(filled))}
  })
  if (rows.length > 0) return pointsPages(outline(rows), headline, context)
  return placeholderPages(
    headline,
    {
      text: context.labels.figures,
      report: 'The table is empty: fill its rows in, or choose a data series.',
    },
    context,
  )
}
