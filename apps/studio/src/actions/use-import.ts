import {useEffect, useState} from 'react'
import {deck} from './deck.ts'
import type {ImportReport, Note} from './deck-api.ts'
import {messageOf} from './message-of.ts'

export type ImportState =
  | {step: 'empty'}
  | {step: 'looking'}
  | {step: 'shown'; report: ImportReport}
  | {step: 'importing'; report: ImportReport}
  | {step: 'imported'; report: ImportReport}
  | {step: 'failed'; message: string}

/** Looks at notes as they change, and imports them when asked. */
export function useImport(notes: readonly Note[]): {state: ImportState; run: () => void} {
  const [state, setState] = useState<ImportState>({step: 'empty'})
  const key = JSON.stringify(notes)

  useEffect(() => {
    const asked = JSON.parse(key) as Note[]
    let isWanted = true
    const show = (next: ImportState) => {
      if (isWanted) setState(next)
    }
    if (asked.length === 0) {
      show({step: 'empty'})
      return undefined
    }
    show({step: 'looking'})
    const timer = setTimeout(() => {
      deck.importNotes(asked, {dryRun: true}).then(
        (report) => show({step: 'shown', report}),
        (error: unknown) => show({step: 'failed', message: messageOf(error)}),
      )
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [key])

  const run = () => {
    if (state.step !== 'shown') return
    setState({step: 'importing', report: state.report})
    deck.importNotes(notes, {dryRun: false}).then(
      (report) => setState({step: 'imported', report}),
      (error: unknown) => setState({step: 'failed', message: messageOf(error)}),
    )
  }
  return {state, run}
}

const pause = 350
