import type {DataTable} from '@rostrum/schema'

export type Columns = NonNullable<DataTable['columns']>
export type Column = Columns[number]
export type Rows = NonNullable<DataTable['rows']>
export type Row = Rows[number]
export type ColumnKind = NonNullable<Column['kind']>
/** As a form may have it: nothing of it is there at first. */
export type TableValue = Partial<Pick<DataTable, 'columns' | 'rows'>> | undefined

type PathPart = string | number | {_key: string}

/** What is done to a table; cell by cell, so that two editors can be at work in one. */
export type TableEdit =
  | {type: 'set' | 'setIfMissing'; path: PathPart[]; value: unknown}
  | {type: 'unset'; path: PathPart[]}
  | {type: 'insert'; place: 'before' | 'after'; path: PathPart[]; items: unknown[]}

type NewKey = () => string

const cellsOf = ({_key}: Row): PathPart[] => ['rows', {_key}, 'cells']
export const cellAt = (row: Row | undefined, index: number): string => row?.cells?.[index] ?? ''
export const widthOf = (table: TableValue): number =>
  Math.max(table?.columns?.length ?? 0, ...(table?.rows ?? []).map(({cells}) => cells?.length ?? 0))

/** One cell gets another text; cells before it that are not there yet come with it. */
export const setCell = (row: Row, index: number, text: string): TableEdit[] =>
  index < (row.cells?.length ?? 0)
    ? [{type: 'set', path: [...cellsOf(row), index], value: text}]
    : setRun(row, index, [text])

export const setColumn = (
  {_key}: Column,
  field: 'name' | 'kind' | 'unit',
  value: string,
): TableEdit[] =>
  value === '' && field === 'unit'
    ? [{type: 'unset', path: ['columns', {_key}, field]}]
    : [{type: 'set', path: ['columns', {_key}, field], value}]

export function insertRows(table: TableValue, index: number, rows: readonly Row[]): TableEdit[] {
  return insertInto('rows', table?.rows ?? [], index, rows)
}

export const removeRow = ({_key}: Row): TableEdit[] => [{type: 'unset', path: ['rows', {_key}]}]

export const moveRow = (table: TableValue, index: number, by: -1 | 1): TableEdit[] =>
  moveIn('rows', table?.rows ?? [], index, by)

export function insertColumns(
  table: TableValue,
  index: number,
  columns: readonly Column[],
): TableEdit[] {
  return [
    ...insertInto('columns', table?.columns ?? [], index, columns),
    ...(table?.rows ?? [])
      .filter(({cells}) => (cells?.length ?? 0) > index)
      .map((row): TableEdit => ({
        type: 'insert',
        place: 'before',
        path: [...cellsOf(row), index],
        items: columns.map(() => ''),
      })),
  ]
}

export function removeColumn(table: TableValue, index: number): TableEdit[] {
  const column = table?.columns?.[index]
  return [
    ...(column ? [{type: 'unset' as const, path: ['columns', {_key: column._key}]}] : []),
    ...(table?.rows ?? [])
      .filter(({cells}) => (cells?.length ?? 0) > index)
      .map((row): TableEdit => ({type: 'unset', path: [...cellsOf(row), index]})),
  ]
}

export function moveColumn(table: TableValue, index: number, by: -1 | 1): TableEdit[] {
  const to = index + by
  const moved = moveIn('columns', table?.columns ?? [], index, by)
  if (moved.length === 0) return []
  return [
    ...moved,
    ...(table?.rows ?? []).flatMap((row) => {
      const first = Math.min(index, to)
      const [one, other] = [cellAt(row, first), cellAt(row, first + 1)]
      return one === other ? [] : setRun(row, first, [other, one])
    }),
  ]
}

/** Texts from another program, from a cell on: to the right and down, with rows and columns added. */
export function pasteCells(
  table: TableValue,
  at: {row: number; column: number},
  lines: readonly (readonly string[])[],
  newKey: NewKey,
): TableEdit[] {
  const rows = table?.rows ?? []
  const width = at.column + Math.max(0, ...lines.map(({length}) => length))
  const missing = Math.max(0, width - (table?.columns?.length ?? 0))
  const columns = Array.from({length: missing}, () => emptyColumn(newKey))
  const inRows = lines.flatMap((line, offset) => {
    const row = rows[at.row + offset]
    return row === undefined ? [] : setRun(row, at.column, line)
  })
  const below = lines.slice(Math.max(0, rows.length - at.row))
  const indent = Array.from({length: at.column}, () => '')
  return [
    ...insertInto('columns', table?.columns ?? [], table?.columns?.length ?? 0, columns),
    ...inRows,
    ...insertRows(
      table,
      rows.length,
      below.map((line) => rowOf([...indent, ...line], newKey)),
    ),
  ]
}

/** A whole table from elsewhere: the names of its columns stand in its first line. */
export function tableFrom(
  lines: readonly (readonly string[])[],
  newKey: NewKey,
): Required<DataTable> {
  const [names = [], ...rows] = lines
  const width = Math.max(0, ...lines.map(({length}) => length))
  return {
    _type: 'dataTable',
    columns: Array.from({length: width}, (_, index) => ({
      ...emptyColumn(newKey),
      name: names[index] ?? '',
      kind: kindOfCells(rows.map((cells) => cells[index] ?? '')),
    })),
    rows: rows.map((cells) => rowOf(cells, newKey)),
  }
}

/** What a column holds, by what stands in it. */
export function kindOfCells(cells: readonly string[]): ColumnKind {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0) return 'text'
  if (filled.every((cell) => /^(?:1[5-9]|20)\d\d$|^\d{4}-\d\d(?:-\d\d)?$/.test(cell))) return 'date'
  return filled.every((cell) => /^[~<>≈]?[$€£¥]?\s?[+−-]?\d[\d.,\s]*\s?[%‰]?$/.test(cell))
    ? 'number'
    : 'text'
}

export const emptyColumn = (newKey: NewKey): Column => ({
  _type: 'dataColumn',
  _key: newKey(),
  name: '',
  kind: 'text',
})

export const rowOf = (cells: readonly string[], newKey: NewKey): Row => ({
  _type: 'dataRow',
  _key: newKey(),
  cells: [...cells],
})

/** Neighbouring cells of a row: those that are there are set, the others are added at its end. */
function setRun(row: Row, start: number, texts: readonly string[]): TableEdit[] {
  const length = row.cells?.length ?? 0
  const inside = texts.slice(0, Math.max(0, length - start))
  const gap = Array.from({length: Math.max(0, start - length)}, () => '')
  const added = [...gap, ...texts.slice(inside.length)]
  return [
    ...inside.flatMap((text, index) => setCell(row, start + index, text)),
    ...(texts.length === inside.length
      ? []
      : [
          {type: 'setIfMissing' as const, path: cellsOf(row), value: []},
          {
            type: 'insert' as const,
            place: 'after' as const,
            path: [...cellsOf(row), -1],
            items: added,
          },
        ]),
  ]
}

function insertInto(
  field: 'rows' | 'columns',
  list: readonly {_key: string}[],
  index: number,
  items: readonly unknown[],
): TableEdit[] {
  if (items.length === 0) return []
  const before = list[index - 1]
  const first = list[0]
  const missing = {type: 'setIfMissing' as const, path: [field], value: []}
  if (before)
    return [{type: 'insert', place: 'after', path: [field, keyOf(before)], items: [...items]}]
  if (first)
    return [{type: 'insert', place: 'before', path: [field, keyOf(first)], items: [...items]}]
  return [missing, {type: 'insert', place: 'after', path: [field, -1], items: [...items]}]
}

function moveIn(
  field: 'rows' | 'columns',
  list: readonly {_key: string}[],
  index: number,
  by: -1 | 1,
): TableEdit[] {
  const item = list[index]
  const neighbour = list[index + by]
  if (item === undefined || neighbour === undefined) return []
  const place = by === 1 ? 'after' : 'before'
  return [
    {type: 'unset', path: [field, keyOf(item)]},
    {type: 'insert', place, path: [field, keyOf(neighbour)], items: [item]},
  ]
}

const keyOf = ({_key}: {_key: string}) => ({_key})
