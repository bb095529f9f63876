import type PptxGenJS from 'pptxgenjs'
import type {TableShape} from '../shapes.ts'
import {inches, points} from '../units.ts'
import {placed} from './placed.ts'
import {textProps, type Writing} from './text-props.ts'

/** A table of Office, with a line beneath each row. */
export function addTable(
  slide: PptxGenJS.Slide,
  {name, box, widths, rows, padding}: TableShape,
  writing: Writing,
): void {
  const none = {type: 'none' as const}
  const cells = rows.map((row) =>
    row.cells.map((cell, place): PptxGenJS.TableCell => ({
      text: textProps([cell], writing),
      options: {
        lang: writing.language,
        valign: 'middle',
        margin: [
          inches(padding.top),
          place === row.cells.length - 1 ? 0 : inches(padding.right),
          inches(padding.top),
          0,
        ],
        border: [none, none, {type: 'solid', color: row.line, pt: points(row.lineWidth)}, none],
      },
    })),
  )
  slide.addTable(cells, {
    ...placed(name, box),
    colW: widths.map(inches),
    rowH: rows.map(({height}) => inches(height)),
  })
}
