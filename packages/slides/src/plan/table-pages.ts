import type {SlideOf} from '@rostrum/schema'
import {cellPadding, frame, noteLeading, rowPadding} from '../metrics.ts'
import {tabular, textHeight, textWidth} from '../text/box.ts'
import {columnWidths} from './column-widths.ts'
import type {TableBlock} from './deck-plan.ts'
import {filled} from './filled.ts'
import {planHeadline} from './headline.ts'
import type {Page, SlideContext} from './kinds/planner.ts'
import {outline, rowsOf} from './outline.ts'
import {pointsPages} from './points-pages.ts'

type Table = NonNullable<SlideOf<'tableSlide'>['table']>

/** A table on as many pages as its rows need; one too wide for any slide comes as points. */
export function tablePages(
  table: Table,
  headline: {text: string | null; number: number | null},
  notes: readonly string[],
  context: SlideContext,
  arrangement: TableBlock['arrangement'] = 'plain',
): Page[] {
  const planned = planHeadline(headline.text, headline.number, context)
  const content = contentOf(table)
  const noteLines = notes.filter((note) => notesHeight([note]) <= 20 + 3 * noteLeading)
  const room = {
    first: planned.room.first - notesHeight(noteLines),
    next: planned.room.next - notesHeight(noteLines),
  }
  const block = fitting(content, room)
  if (block === null) {
    const rows = [...pointRows(content), ...rowsOf([...notes])]
    return pointsPages(outline(rows), headline, context)
  }
  const label = headline.text ?? context.section.title
  const pages = block.pages.map((rows, place): Page => ({
    layout: 'drawing',
    label: place === 0 ? label : `${label} (${context.labels.continued})`,
    blocks: [
      ...(place === 0 ? planned.first : planned.next),
      {
        type: 'table',
        arrangement,
        columns: block.columns,
        rows,
        size: block.size,
        notes: [...noteLines],
      },
    ],
  }))
  const long = notes.filter((note) => !noteLines.includes(note))
  return [
    ...planned.before,
    ...pages,
    ...(long.length === 0 ? [] : pointsPages(outline(rowsOf(long)), headline, context)),
  ]
}

type Content = {columns: {name: string; align: 'start' | 'end'}[]; rows: string[][]}
type Fitting = Pick<TableBlock, 'columns' | 'size'> & {pages: string[][][]}

const sizes = [34, 32, 30, 28, 26, 24, 22]
const pagedSizes = [24, 22, 20, 18]

function contentOf(table: Table): Content {
  const [columns, rows] = [table.columns ?? [], table.rows ?? []]
  const count = Math.max(columns.length, ...rows.map(({cells}) => cells?.length ?? 0))
  return {
    columns: Array.from({length: count}, (_, place) => {
      const column = columns[place]
      const unit = filled(column?.unit)
      const name = filled(column?.name) ?? ''
      return {
        name: unit === null ? name : `${name} (${unit})`,
        align: column?.kind === 'number' ? ('end' as const) : ('start' as const),
      }
    }),
    rows: rows.map(({cells}) =>
      Array.from({length: count}, (_, place) => filled(cells?.[place]) ?? ''),
    ),
  }
}

/** All rows on one slide where they can be read there, else spread over several. */
function fitting(content: Content, room: {first: number; next: number}): Fitting | null {
  for (const size of sizes) {
    const set = setIn(content, size)
    if (set !== null && sum(set.heights) + set.head <= room.first)
      return {columns: set.columns, size, pages: [content.rows]}
  }
  for (const size of pagedSizes) {
    const set = setIn(content, size)
    if (set === null) continue
    const capacity = Math.min(room.first, room.next) - set.head
    if (set.heights.some((height) => height > capacity)) continue
    return {columns: set.columns, size, pages: spread(content.rows, set.heights, room, set.head)}
  }
  return null
}

function setIn({columns, rows}: Content, size: number) {
  const widths = columnWidths(
    columns.map(({name}, place) => ({head: name, cells: rows.map((row) => row[place]!)})),
    size,
  )
  if (widths === null) return null
  const heightOf = (texts: readonly string[], set: {face: 'text' | 'mono'; size: number}) =>
    Math.max(
      ...texts.map((text, place) =>
        textHeight(tabular(text), {...set, width: widths[place]! - cellPadding, leading: 1.3}),
      ),
      Math.ceil(set.size * 1.3),
    )
  return {
    columns: columns.map((column, place) => ({...column, width: widths[place]!})),
    head:
      heightOf(
        columns.map(({name}) => name),
        {face: 'mono', size: 18},
      ) +
      16 +
      2,
    heights: rows.map((row) => heightOf(row, {face: 'text', size}) + 2 * rowPadding(size) + 1),
  }
}

function spread(
  rows: readonly string[][],
  heights: readonly number[],
  room: {first: number; next: number},
  head: number,
): string[][][] {
  const pages: string[][][] = [[]]
  let left = room.first - head
  for (const [place, row] of rows.entries()) {
    if (heights[place]! > left) {
      pages.push([])
      left = room.next - head
    }
    pages.at(-1)!.push(row)
    left -= heights[place]!
  }
  return pages.filter((page) => page.length > 0)
}

function notesHeight(notes: readonly string[]): number {
  if (notes.length === 0) return 0
  const width = frame.bodyWidth - 40
  return (
    20 +
    notes.reduce(
      (height, note) =>
        height + Math.ceil(textWidth(note, {face: 'mono', size: 18}) / width + 0.15) * noteLeading,
      0,
    )
  )
}

const pointRows = ({columns, rows}: Content) =>
  rows.map(([first = '', ...others]) => ({
    text: first === '' ? '–' : first,
    beneath: rowsOf(
      others.map((cell, place) => {
        const name = columns[place + 1]!.name
        return cell === '' ? null : name === '' ? cell : `${name}: ${cell}`
      }),
    ),
  }))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
