import {cellPadding, rowPadding} from '../../metrics.ts'
import {tabular, textHeight} from '../../text/box.ts'
import type {TableShape} from '../shapes.ts'
import {noteShapes} from './data-notes.ts'
import type {DrawBlock} from './drawn.ts'
import {words} from './words.ts'

export const drawTable: DrawBlock<'table'> = (
  {arrangement, columns, rows, size, notes},
  area,
  scope,
) => {
  const {palette} = scope
  const first = arrangement === 'lead' ? palette.accent : palette.ink
  const padding = rowPadding(size)
  const hasNames = columns.some(({name}) => name !== '')
  const widths = columns.map(({width}) => width)
  const cell = (text: string, at: number, isHead: boolean) => {
    const align = columns[at]!.align
    return isHead
      ? words({text, size: 18, leading: 1.3, face: 'label', align, color: palette.soft})
      : words({
          text: text === '' ? '–' : text,
          size,
          leading: 1.3,
          align,
          bold: at === 0,
          color: text === '' ? palette.soft : at === 0 ? first : palette.ink,
        })
  }
  const heightOf = (cells: readonly string[]) =>
    Math.max(
      Math.ceil(size * 1.3),
      ...cells.map((text, at) =>
        textHeight(tabular(text), {
          face: at === 0 ? 'strong' : 'text',
          size,
          width: widths[at]! - cellPadding,
          leading: 1.3,
        }),
      ),
    ) +
    2 * padding
  const head = hasNames
    ? [
        {
          height: 24 + 2 * padding,
          isHead: true,
          line: palette.ink,
          lineWidth: 2,
          cells: columns.map(({name}, at) => cell(name, at, true)),
        },
      ]
    : []
  const body = rows.map((row) => ({
    height: heightOf(row),
    isHead: false,
    line: palette.line,
    lineWidth: 1,
    cells: row.map((text, at) => cell(text, at, false)),
  }))
  const all = [...head, ...body]
  const height = all.reduce((sum, row) => sum + row.height, 0)
  const shape: TableShape = {
    type: 'table',
    name: 'Table',
    box: {x: area.x, y: area.y, width: widths.reduce((sum, width) => sum + width, 0), height},
    alt: columns
      .map(({name}) => name)
      .filter((name) => name !== '')
      .join(', '),
    widths,
    rows: all,
    padding: {top: padding, right: cellPadding},
  }
  return {
    shapes: [shape, ...noteShapes(notes, {...area, y: area.y + height + 16}, scope)],
    height: area.height,
  }
}
