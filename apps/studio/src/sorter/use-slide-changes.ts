import {useToast} from '@sanity/ui/toast'
import {useLayoutEffect, useRef} from 'react'
import type {FormPatch} from 'sanity'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {type DoneChange, useChangeHistory} from './change-history.ts'
import {formPatches} from './form-patches.ts'
import {onlyAdds, transition} from './transition.ts'
import {useStoredChanges} from './use-stored-changes.ts'

export interface SlideChanges {
  /** As they are on the screen: those of the form, as they are on their way to be. */
  slides: readonly StoredSlide[]
  /** Makes another list of the slides; `label` says in the past tense what was done. */
  act: (
    to: (slides: readonly StoredSlide[]) => readonly StoredSlide[],
    label: string,
    selected?: Iterable<string>,
  ) => void
  undo: () => void
  redo: () => void
  /** What would be taken back, or done again. */
  last: DoneChange | undefined
  next: DoneChange | undefined
}

interface Options {
  documentId: string
  slides: readonly StoredSlide[]
  onChange: (patches: FormPatch[]) => void
  announce: (message: string) => void
}

/**
 * Changes to the list of slides, which can be taken back. What adds slides is a patch of the form;
 * what touches those that are there is made of what is stored, where others may have written.
 */
export function useSlideChanges({documentId, slides, onChange, announce}: Options): SlideChanges {
  const history = useChangeHistory(documentId)
  const toast = useToast()
  const {arriving, store} = useStoredChanges(documentId, slides)
  const current = useRef({slides, arriving})
  useLayoutEffect(() => {
    current.current = {slides, arriving}
  }, [slides, arriving])

  const make = (change: DoneChange): boolean => {
    if (!onlyAdds(change)) {
      const isSound = transition(current.current.arriving, change).type === 'steps'
      if (isSound) store(change)
      return isSound
    }
    const result = transition(current.current.slides, change)
    if (result.type === 'conflict') return false
    if (result.steps.length > 0) onChange(formPatches(result.steps))
    return true
  }
  const goTo = (change: DoneChange | undefined, settle: (keep: boolean) => void, back: boolean) => {
    if (change === undefined) return
    const made = make(back ? {...change, from: change.to, to: change.from} : change)
    settle(made)
    const word = back ? 'Undone' : 'Done again'
    if (made) announce(`${word}: ${change.label}`)
    else
      toast.push({
        status: 'warning',
        title: `Not ${word.toLowerCase()}: ${change.label}`,
        description: 'The slide has been changed since; what was written would be lost.',
        closable: true,
      })
  }
  return {
    slides: arriving,
    act: (to, label, selected = []) => {
      const from = current.current.arriving
      const change = {from, to: to(from), label, selected: [...selected]}
      if (!make(change)) return
      history.add(change)
      announce(label)
    },
    undo: () => goTo(history.last, history.takeBack, true),
    redo: () => goTo(history.next, history.doAgain, false),
    last: history.last,
    next: history.next,
  }
}
