import {describe, expect, it} from 'vitest'
import {isSeveralCells, parseCells} from './parse-cells.ts'
import {
  emptyColumn,
  insertColumns,
  insertRows,
  kindOfCells,
  moveColumn,
  moveRow,
  pasteCells,
  removeColumn,
  removeRow,
  rowOf,
  setCell,
  setColumn,
  type TableEdit,
  tableFrom,
  type TableValue,
} from './table-edits.ts'

const newKeys = () => {
  let count = 0
  return () => `k${(count += 1)}`
}

const tableOf = (names: string, ...rows: string[]): TableValue => {
  const newKey = newKeys()
  return {
    columns: names.split('').map((name) => ({...emptyColumn(newKey), name})),
    rows: rows.map((cells) => rowOf(cells.split(''), newKey)),
  }
}
const shown = (table: TableValue): string[] => [
  (table?.columns ?? []).map(({name}) => name || '_').join(''),
  ...(table?.rows ?? []).map(({cells}) => (cells ?? []).map((cell) => cell || '_').join('')),
]

/** As the Content Lake does it. */
function applied(table: TableValue, edits: readonly TableEdit[]): TableValue {
  const value = structuredClone(table ?? {})
  for (const edit of edits) apply(value, edit.path, edit)
  return value
}

function apply(value: object, [part, ...rest]: TableEdit['path'], edit: TableEdit): void {
  const at = Array.isArray(value) ? placeOf(value, part!) : (part as string)
  if (rest.length > 0) apply(Reflect.get(value, at) as object, rest, edit)
  else if (edit.type === 'set') Reflect.set(value, at, edit.value)
  else if (edit.type === 'setIfMissing') {
    if (Reflect.get(value, at) === undefined) Reflect.set(value, at, edit.value)
  } else if (edit.type === 'insert') {
    const place = Number(at) + (edit.place === 'after' ? 1 : 0)
    ;(value as unknown[]).splice(place, 0, ...edit.items)
  } else if (Array.isArray(value)) value.splice(Number(at), 1)
  else Reflect.deleteProperty(value, at)
}

const placeOf = (list: unknown[], part: TableEdit['path'][number]): number => {
  if (typeof part === 'object')
    return list.findIndex((item) => (item as {_key: string})._key === part._key)
  return Number(part) < 0 ? list.length + Number(part) : Number(part)
}

describe('a table', () => {
  const table = tableOf('abc', '123', '456')
  const [first, second] = table!.rows!

  it.each<[string, TableEdit[], string[]]>([
    ['a cell is written', setCell(first!, 1, 'X'), ['abc', '1X3', '456']],
    ['a cell beyond a row is written', setCell(first!, 4, 'X'), ['abc', '123_X', '456']],
    ['a column is named', setColumn(table!.columns![0]!, 'name', 'A'), ['Abc', '123', '456']],
    [
      'a row comes first',
      insertRows(table, 0, [rowOf(['x'], () => 'n')]),
      ['abc', 'x', '123', '456'],
    ],
    [
      'a row comes last',
      insertRows(table, 2, [rowOf(['x'], () => 'n')]),
      ['abc', '123', '456', 'x'],
    ],
    ['a row goes', removeRow(first!), ['abc', '456']],
    ['a row moves down', moveRow(table, 0, 1), ['abc', '456', '123']],
    ['a row moves up', moveRow(table, 1, -1), ['abc', '456', '123']],
    ['the last row stays', moveRow(table, 1, 1), ['abc', '123', '456']],
    ['a column comes', insertColumns(table, 1, [emptyColumn(() => 'n')]), ['a_bc', '1_23', '4_56']],
    [
      'a column comes last',
      insertColumns(table, 3, [emptyColumn(() => 'n')]),
      ['abc_', '123', '456'],
    ],
    ['a column goes', removeColumn(table, 1), ['ac', '13', '46']],
    ['a column moves right', moveColumn(table, 0, 1), ['bac', '213', '546']],
    ['a column moves left', moveColumn(table, 2, -1), ['acb', '132', '465']],
    [
      'cells are pasted beyond its edge',
      pasteCells(
        table,
        {row: 1, column: 2},
        [
          ['x', 'y'],
          ['z', 'w'],
        ],
        newKeys(),
      ),
      ['abc_', '123', '45xy', '__zw'],
    ],
  ])('%s', (_, edits, expected) => {
    expect(shown(applied(table, edits))).toEqual(expected)
  })

  it('begins empty', () => {
    const edits = pasteCells(undefined, {row: 0, column: 0}, [['x', 'y']], newKeys())
    expect(shown(applied(undefined, edits))).toEqual(['__', 'xy'])
  })

  it('takes two editors at once: each edit names its own cell', () => {
    const edits = [...setCell(first!, 0, 'X'), ...setCell(second!, 2, 'Y')]
    expect(shown(applied(table, edits))).toEqual(['abc', 'X23', '45Y'])
  })

  it('keeps cells that a short row lacks where columns change places', () => {
    const short = tableOf('ab', '1')
    expect(shown(applied(short, moveColumn(short, 0, 1)))).toEqual(['ba', '_1'])
  })
})

describe('what comes from a spreadsheet', () => {
  it.each([
    [
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n"1,5",2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      '\uFEFFa,b\n\n"x ""y""",2',
      [
        ['a', 'b'],
        ['x "y"', '2'],
      ],
    ],
    ['a,b\t2', [['a,b', '2']]],
  ])('%j', (text, expected) => {
    expect(parseCells(text)).toEqual(expected)
  })

  it('is more than one cell only where there are tabs or lines', () => {
    expect(isSeveralCells('one, two\n')).toBe(false)
    expect(isSeveralCells('one\ttwo')).toBe(true)
    expect(isSeveralCells('one\ntwo')).toBe(true)
  })

  it('becomes a table with names and kinds', () => {
    const table = tableFrom(
      parseCells('Year,Oil,Fuel\n1820,40,whale\n1860,"1,000",rape'),
      newKeys(),
    )
    expect(table.columns).toMatchObject([
      {name: 'Year', kind: 'date'},
      {name: 'Oil', kind: 'number'},
      {name: 'Fuel', kind: 'text'},
    ])
    expect(table.rows.map(({cells}) => cells)).toEqual([
      ['1820', '40', 'whale'],
      ['1860', '1,000', 'rape'],
    ])
  })

  it.each([
    ['number', ['$28', '12 %', '−3.5']],
    ['date', ['1820', '2026-11']],
    ['text', ['12', 'twelve']],
    ['text', ['', '']],
  ])('holds %s', (kind, cells) => {
    expect(kindOfCells(cells)).toBe(kind)
  })
})
