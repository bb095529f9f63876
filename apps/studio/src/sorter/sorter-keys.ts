import type {KeyboardEvent} from 'react'
import {nextByArrow} from './next-by-arrow.ts'
import {placeAfter} from './slide-list.ts'
import type {Sorter} from './use-sorter.ts'

/** What is told to whoever comes to the sorter by keyboard. */
export const keyHelp =
  'Arrows go from slide to slide, Shift selects on the way, Ctrl goes without selecting. Enter opens the slide. Space lifts it: arrows move it, Space puts it down. Alt and an arrow moves it at once. Insert adds a slide, Delete takes it away, Ctrl+D duplicates, Ctrl+C, X and V copy, cut and paste, Ctrl+A selects all, Ctrl+Z undoes. Shift+F10 opens the menu.'

/** Does what a key asks for; true where it asked for something. */
export function handleSorterKey(
  event: KeyboardEvent<HTMLElement>,
  sorter: Sorter,
  openMenu: (at: HTMLElement) => void,
): boolean {
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=option]')]
  const active = tiles.find(({dataset}) => dataset['slide'] === sorter.selection.active)
  const {key} = event
  const steps = stepsTo(tiles, active, key)
  if (sorter.isLifted) return handleLifted(key, steps, sorter)
  const mod = event.ctrlKey || event.metaKey

  if (steps !== undefined) {
    if (event.altKey) {
      if (!sorter.readOnly && steps !== 0) sorter.moveBy(steps)
      return true
    }
    const next = active === undefined ? tiles[0] : tiles[tiles.indexOf(active) + steps]
    const mode = event.shiftKey ? 'range' : mod ? 'focus' : 'only'
    if (next !== undefined) sorter.select(next.dataset['slide'] ?? '', mode)
    return true
  }
  const command = (mod ? withMod : plain)[key.length === 1 ? key.toLowerCase() : key]
  if (command === undefined) return false
  return command({sorter, active, shift: event.shiftKey, openMenu})
}

/** How many places the arrow leads on; undefined for other keys. */
function stepsTo(tiles: readonly HTMLElement[], active: HTMLElement | undefined, key: string) {
  if (!/^(?:Arrow|Home$|End$)/.test(key)) return undefined
  if (active === undefined) return 0
  const next = nextByArrow(tiles, active, key)
  return next === undefined ? 0 : tiles.indexOf(next) - tiles.indexOf(active)
}

function handleLifted(key: string, steps: number | undefined, sorter: Sorter): boolean {
  if (steps !== undefined) sorter.liftBy(steps)
  else if (key === ' ' || key === 'Enter') sorter.putDown()
  else if (key === 'Escape' || key === 'Tab') sorter.putBack()
  return key !== 'Tab'
}

interface Pressed {
  sorter: Sorter
  active: HTMLElement | undefined
  shift: boolean
  openMenu: (at: HTMLElement) => void
}
type Command = (pressed: Pressed) => boolean

const edits =
  (run: (sorter: Sorter) => void): Command =>
  ({sorter}) => {
    if (!sorter.readOnly) run(sorter)
    return true
  }

const remove = edits((sorter) => sorter.remove())

const plain: Readonly<Record<string, Command>> = {
  Enter: ({sorter}) => {
    const {active} = sorter.selection
    if (active !== undefined) sorter.open(active)
    return true
  },
  ' ': edits((sorter) => {
    const {active, selected} = sorter.selection
    if (active !== undefined && !selected.has(active)) sorter.select(active, 'only')
    else if (active !== undefined) sorter.lift()
  }),
  Insert: edits((sorter) =>
    sorter.setDialog({type: 'insert', index: placeAfter(sorter.slides, sorter.selection.selected)}),
  ),
  Delete: remove,
  Backspace: remove,
  ContextMenu: menu,
  F10: (pressed) => pressed.shift && menu(pressed),
}

const withMod: Readonly<Record<string, Command>> = {
  a: ({sorter}) => {
    sorter.selectAll()
    return true
  },
  d: edits((sorter) => sorter.duplicate()),
  z: ({sorter, shift}) =>
    edits(({changes}) => (shift ? changes.redo() : changes.undo()))({sorter} as Pressed),
  y: edits(({changes}) => changes.redo()),
  ' ': ({sorter}) => {
    const {active} = sorter.selection
    if (active !== undefined) sorter.select(active, 'toggle')
    return true
  },
}

function menu({active, openMenu}: Pressed): boolean {
  if (active !== undefined) openMenu(active)
  return active !== undefined
}
