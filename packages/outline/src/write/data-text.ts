import type {DataTable} from '@rostrum/schema'
import type {ReferredDocument} from '../documents/types.ts'

/** A table of GitHub's Markdown; nothing where there are neither columns nor rows. */
export function tableText(table: DataTable | null | undefined): string {
  const columns = table?.columns ?? []
  const rows = (table?.rows ?? []).map(({cells = []}) => cells)
  const width = Math.max(columns.length, ...rows.map((cells) => cells.length))
  if (width < 1) return ''
  const heads = columns.map(({name = '', unit}) => (unit ? `${name} (${unit})` : name))
  const rule = Array.from({length: width}, () => '---')
  return [heads, rule, ...rows].map((cells) => row(cells, width)).join('\n')
}

/** What a series is, in a line. */
export const seriesLines = ({
  title,
  unit,
  basis,
}: Extract<ReferredDocument, {_type: 'dataSeries'}>) =>
  [[title, unit && `(${unit})`].filter(Boolean).join(' '), basis].filter(Boolean).join(', ')

const row = (cells: readonly (string | null)[], width: number): string =>
  `| ${Array.from({length: width}, (_, at) => cell(cells[at] ?? '')).join(' | ')} |`

const cell = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/[\\|]/g, '\\$&')
