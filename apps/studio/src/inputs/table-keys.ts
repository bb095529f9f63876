import type {KeyboardEvent, RefObject} from 'react'

/** Row -1 is the names of the columns. */
export interface Place {
  row: number
  column: number
}

interface Size {
  rows: number
  columns: number
}

/**
 * The cell that a key leads to: arrows (sideways from the edge of the text), Enter downwards, Tab to
 * the next. A row beyond the last is a new one. Undefined where the key is none of these.
 */
export function cellByKey(
  event: KeyboardEvent<HTMLInputElement>,
  {row, column}: Place,
  {rows, columns}: Size,
): Place | undefined {
  const {key, shiftKey, currentTarget} = event
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined
  if (key === 'Enter') return {row: shiftKey ? Math.max(-1, row - 1) : row + 1, column}
  if (key === 'ArrowDown') return row + 1 < rows ? {row: row + 1, column} : undefined
  if (key === 'ArrowUp') return row >= 0 ? {row: row - 1, column} : undefined
  const {selectionStart, selectionEnd, value} = currentTarget
  const whole = selectionStart === 0 && selectionEnd === value.length
  const atStart = selectionStart === 0 && selectionEnd === 0
  const atEnd = selectionStart === value.length
  if (key === 'ArrowLeft' && (whole || atStart) && !shiftKey) return sideways(-1)
  if (key === 'ArrowRight' && (whole || atEnd) && !shiftKey) return sideways(1)
  if (key !== 'Tab') return undefined
  const place = (row + 1) * columns + column + (shiftKey ? -1 : 1)
  // At either end Tab leads out of the table, as everywhere.
  if (place < 0 || place >= (rows + 1) * columns) return undefined
  return {row: Math.floor(place / columns) - 1, column: place % columns}

  function sideways(by: -1 | 1): Place | undefined {
    const next = column + by
    return next < 0 || next >= columns ? undefined : {row, column: next}
  }
}

/** Puts the focus on a cell; false where it isn't there (yet). */
export function focusCell(grid: RefObject<HTMLTableElement | null>, {row, column}: Place): boolean {
  const input = grid.current?.querySelector<HTMLInputElement>(
    `[data-row="${row}"][data-column="${column}"]`,
  )
  input?.focus()
  input?.select()
  return input != null
}
