import type {ChartBlock} from '../plan/chart-block.ts'
import {archive} from './archive.ts'
import {chartData} from './chart-data.ts'
import {columnOf} from './chart-xml.ts'
import {declaration, escapeXml} from './xml.ts'

/** The figures of a chart as a workbook, so that they can be edited. */
export function workbook(block: ChartBlock): Uint8Array<ArrayBuffer> {
  const {names, series} = chartData(block)
  const isNumbers = block.x.kind === 'number'
  const first = (place: number) => {
    const value = block.x.values[place]
    return isNumbers && value != null
      ? number(`A${place + 2}`, value)
      : text(`A${place + 2}`, names[place]!)
  }
  const head = row(1, [
    text('A1', block.x.name),
    ...series.map(({name}, at) => text(`${columnOf(at)}1`, name)),
  ])
  const rows = names.map((_, place) =>
    row(place + 2, [
      first(place),
      ...series.map(({values}, at) => number(`${columnOf(at)}${place + 2}`, values[place] ?? null)),
    ]),
  )
  const sheet = `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${head}${rows.join('')}</sheetData></worksheet>`
  return archive({
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  })
}

const row = (place: number, cells: readonly string[]): string =>
  `<row r="${place}">${cells.join('')}</row>`

const text = (at: string, value: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`

const number = (at: string, value: number | null): string =>
  value === null ? '' : `<c r="${at}"><v>${value}</v></c>`
