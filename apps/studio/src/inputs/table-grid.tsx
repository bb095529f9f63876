import {EllipsisHorizontalIcon} from '@sanity/icons/EllipsisHorizontal'
import {Button} from '@sanity/ui'
import {Menu, MenuButton, MenuItem} from '@sanity/ui/menu'
import {type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState} from 'react'
import type {ComplexElementProps} from 'sanity'
import {newKey} from '../sorter/new-key.ts'
import {isSeveralCells, parseCells} from './parse-cells.ts'
import {cellByKey, focusCell, type Place} from './table-keys.ts'
import {
  cellAt,
  type Column,
  emptyColumn,
  insertColumns,
  insertRows,
  moveColumn,
  moveRow,
  pasteCells,
  removeColumn,
  removeRow,
  rowOf,
  setCell,
  setColumn,
  type TableEdit,
  type TableValue,
  widthOf,
} from './table-edits.ts'

interface Props {
  table: TableValue
  readOnly: boolean
  edit: (edits: readonly TableEdit[]) => void
  replace: (lines: readonly (readonly string[])[]) => void
  elementProps: ComplexElementProps
}

const kinds = [
  {title: 'Text', value: 'text'},
  {title: 'Numbers', value: 'number'},
  {title: 'Dates', value: 'date'},
]

/** The cells: row -1 is the names of the columns. One of them is in the tab order at a time. */
export function TableGrid({table, readOnly, edit, replace, elementProps}: Props) {
  const columns = table?.columns ?? []
  const rows = table?.rows ?? []
  const width = widthOf(table)
  const grid = useRef<HTMLTableElement>(null)
  // A cell of a new row, which comes with a later drawing.
  const wanted = useRef<Place>(undefined)
  useEffect(() => {
    if (wanted.current && focusCell(grid, wanted.current)) wanted.current = undefined
  })
  const [active, setActive] = useState<Place>({row: 0, column: 0})
  const emptyRow = () =>
    rowOf(
      Array.from({length: width}, () => ''),
      newKey,
    )

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, place: Place) => {
    const next = cellByKey(event, place, {rows: rows.length, columns: width})
    if (next === undefined) return
    event.preventDefault()
    if (next.row >= rows.length) {
      if (readOnly) return
      edit(insertRows(table, rows.length, [emptyRow()]))
    }
    if (!focusCell(grid, next)) wanted.current = next
  }
  const onPaste = (event: ClipboardEvent, {row, column}: Place) => {
    const text = event.clipboardData.getData('text/plain')
    if (readOnly || !isSeveralCells(text)) return
    event.preventDefault()
    const lines = parseCells(text)
    const isBlank = rows.every(({cells}) => (cells ?? []).every((cell) => cell === ''))
    if (row === -1 && column === 0 && isBlank) replace(lines)
    else if (row >= 0) edit(pasteCells(table, {row, column}, lines, newKey))
    else {
      const [names = [], ...below] = lines
      edit([
        ...names.flatMap((name, index) => {
          const named = columns[column + index]
          return named ? setColumn(named, 'name', name) : []
        }),
        ...pasteCells(table, {row: 0, column}, below, newKey),
      ])
    }
  }
  const cell = (place: Place) => ({
    'data-row': place.row,
    'data-column': place.column,
    tabIndex: place.row === active.row && place.column === active.column ? 0 : -1,
    readOnly,
    onFocus: () => setActive(place),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => onKeyDown(event, place),
    onPaste: (event: ClipboardEvent) => onPaste(event, place),
  })
  const places = Array.from({length: width}, (_, index) => index)

  return (
    <div
      {...elementProps}
      className="rostrum-table"
      tabIndex={-1}
      onFocus={(event) => {
        // The Studio puts the focus on the field as a whole: a cell has to take it.
        if (event.target !== event.currentTarget) return
        elementProps.onFocus(event)
        focusCell(grid, active)
      }}
    >
      <table ref={grid}>
        <thead>
          <tr>
            {places.map((index) => (
              <th key={columns[index]?._key ?? `past-${index}`} scope="col">
                <ColumnHead
                  column={columns[index]}
                  index={index}
                  table={table}
                  readOnly={readOnly}
                  edit={edit}
                  input={cell({row: -1, column: index})}
                />
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row._key}>
              {places.map((index) => (
                <td key={columns[index]?._key ?? `past-${index}`}>
                  <input
                    {...cell({row: rowIndex, column: index})}
                    aria-label={`${columns[index]?.name || `Column ${index + 1}`}, row ${rowIndex + 1}`}
                    data-kind={columns[index]?.kind ?? 'text'}
                    value={cellAt(row, index)}
                    onChange={(event) => edit(setCell(row, index, event.currentTarget.value))}
                  />
                </td>
              ))}
              <td className="rostrum-table-menu">
                <LineMenu
                  label={`Row ${rowIndex + 1}`}
                  readOnly={readOnly}
                  entries={[
                    ['Add row above', () => edit(insertRows(table, rowIndex, [emptyRow()]))],
                    ['Add row below', () => edit(insertRows(table, rowIndex + 1, [emptyRow()]))],
                    ['Move up', () => edit(moveRow(table, rowIndex, -1)), rowIndex === 0],
                    [
                      'Move down',
                      () => edit(moveRow(table, rowIndex, 1)),
                      rowIndex === rows.length - 1,
                    ],
                    ['Delete row', () => edit(removeRow(row))],
                  ]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadProps extends Pick<Props, 'table' | 'readOnly' | 'edit'> {
  column: Column | undefined
  index: number
  input: object
}

/** A name, what the column holds, and its unit. */
function ColumnHead({column, index, table, readOnly, edit, input}: HeadProps) {
  const name = column?.name || `Column ${index + 1}`
  if (column === undefined) return <input {...input} aria-label={name} value="" readOnly />
  const last = (table?.columns?.length ?? 0) - 1
  const insertAt = (place: number) => edit(insertColumns(table, place, [emptyColumn(newKey)]))
  return (
    <>
      <div className="rostrum-table-name">
        <input
          {...input}
          aria-label={`Name of column ${index + 1}`}
          placeholder="Name"
          data-kind={column.kind ?? 'text'}
          value={column.name ?? ''}
          onChange={(event) => edit(setColumn(column, 'name', event.currentTarget.value))}
        />
        <LineMenu
          label={name}
          readOnly={readOnly}
          entries={[
            ['Add column before', () => insertAt(index)],
            ['Add column after', () => insertAt(index + 1)],
            ['Move left', () => edit(moveColumn(table, index, -1)), index === 0],
            ['Move right', () => edit(moveColumn(table, index, 1)), index >= last],
            ['Delete column', () => edit(removeColumn(table, index))],
          ]}
        />
      </div>
      <div className="rostrum-table-kind">
        <select
          aria-label={`What ${name} holds`}
          value={column.kind ?? 'text'}
          disabled={readOnly}
          onChange={(event) => edit(setColumn(column, 'kind', event.currentTarget.value))}
        >
          {kinds.map(({title, value}) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
        <input
          aria-label={`Unit of ${name}`}
          placeholder="Unit"
          readOnly={readOnly}
          value={column.unit ?? ''}
          onChange={(event) => edit(setColumn(column, 'unit', event.currentTarget.value))}
        />
      </div>
    </>
  )
}

interface MenuProps {
  label: string
  readOnly: boolean
  entries: readonly (readonly [text: string, run: () => void, disabled?: boolean])[]
}

function LineMenu({label, readOnly, entries}: MenuProps) {
  const id = useId()
  if (readOnly) return null
  return (
    <MenuButton
      id={id}
      popover={{portal: true, placement: 'bottom-end'}}
      button={
        <Button
          icon={EllipsisHorizontalIcon}
          mode="bleed"
          padding={2}
          fontSize={0}
          aria-label={`Actions for ${label}`}
        />
      }
      menu={
        <Menu aria-label={`Actions for ${label}`}>
          {entries.map(([text, run, disabled]) => (
            <MenuItem
              key={text}
              text={text}
              disabled={disabled === true}
              tone={text.startsWith('Delete') ? 'critical' : 'default'}
              onClick={run}
            />
          ))}
        </Menu>
      }
    />
  )
}
