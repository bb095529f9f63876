import type {ChartData} from '../chart-data.ts'
import {edit, packed, unpacked, withoutDates, type Bytes} from './archive.ts'

/** The workbook of a chart: without dates, and with noughts where the library leaves gaps for them. */
export function finishWorkbook(bytes: Uint8Array, {series}: ChartData): Bytes {
  const parts = unpacked(bytes)
  edit(parts, 'docProps/core.xml', withoutDates)
  edit(parts, 'xl/tables/table1.xml', (xml) => xml.replace(`'" totalsRowShown`, '" totalsRowShown'))
  edit(parts, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replaceAll(/<c r="([A-Z]+)(\d+)"><v><\/v><\/c>/g, (_, column: string, row: string) => {
      const value = series[numberOf(column) - 2]?.values[Number(row) - 2]
      return value === 0 ? `<c r="${column}${row}"><v>0</v></c>` : ''
    }),
  )
  return packed(parts)
}

const numberOf = (column: string): number =>
  column.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
