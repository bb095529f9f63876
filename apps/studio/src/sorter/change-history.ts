import {useSyncExternalStore} from 'react'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import type {Change} from './transition.ts'

/** A change that can be taken back, with what it was: “Deleted 2 slides”. */
export type DoneChange = Change<StoredSlide> & {
  label: string
  /** Keys of the slides that were selected before it. */
  selected: readonly string[]
}

interface History {
  done: readonly DoneChange[]
  undone: readonly DoneChange[]
}

const empty: History = {done: [], undone: []}
const histories = new Map<string, History>()
const listeners = new Set<() => void>()
const mostKept = 100

/** What was done to the slides of a document in this window, by sorter and forms alike. */
export function useChangeHistory(documentId: string) {
  const {done, undone} = useSyncExternalStore(subscribe, () => histories.get(documentId) ?? empty)
  const write = (history: History) => {
    histories.set(documentId, history)
    for (const listener of listeners) listener()
  }
  return {
    last: done.at(-1),
    next: undone.at(-1),
    add: (change: DoneChange) => {
      const known = histories.get(documentId) ?? empty
      write({done: [...known.done, change].slice(-mostKept), undone: []})
    },
    /** The last one goes where it can be done again from, or is dropped. */
    takeBack: (keep: boolean) => {
      const last = done.at(-1)
      if (last) write({done: done.slice(0, -1), undone: keep ? [...undone, last] : undone})
    },
    doAgain: (keep: boolean) => {
      const next = undone.at(-1)
      if (next) write({done: keep ? [...done, next] : done, undone: undone.slice(0, -1)})
    },
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
