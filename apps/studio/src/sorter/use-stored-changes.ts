import {useToast} from '@sanity/ui/toast'
import {useEffect, useLayoutEffect, useMemo, useRef, useState} from 'react'
import {useClient} from 'sanity'
import {messageOf} from '../actions/message-of.ts'
import {apiVersion} from '../connection.ts'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {commitChange, WrittenSinceError} from './commit-change.ts'
import {type Change, transition, withSteps} from './transition.ts'

interface Pending {
  change: LabelledChange
  /** The slides on the screen when it was stored: the next that come have it in them. */
  storedAt: readonly StoredSlide[] | undefined
}

/** `label` says in the past tense what was done. */
type LabelledChange = Change<StoredSlide> & {label: string}

export interface StoredChanges {
  /** The slides of the form, as they are on their way to be. */
  arriving: readonly StoredSlide[]
  store: (change: LabelledChange) => void
}

/** Changes slides at once on the screen, and one after the other in the dataset. */
export function useStoredChanges(
  documentId: string,
  slides: readonly StoredSlide[],
): StoredChanges {
  const client = useClient({apiVersion})
  const toast = useToast()
  const [pending, setPending] = useState<readonly Pending[]>([])
  const current = useRef(slides)
  const queue = useRef(Promise.resolve())
  useLayoutEffect(() => {
    current.current = slides
  }, [slides])

  const arriving = useMemo(
    () =>
      pending
        .filter(({storedAt}) => storedAt === undefined || storedAt === slides)
        .reduce((list, {change}) => arranged(list, change), slides),
    [pending, slides],
  )
  const isUnsaved = pending.some(({storedAt}) => storedAt === undefined)
  useEffect(() => {
    if (!isUnsaved) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])

  const commit = async (change: LabelledChange) => {
    try {
      await commitChange(client, documentId, change)
      const storedAt = current.current
      setPending((all) => all.map((each) => (each.change === change ? {change, storedAt} : each)))
    } catch (error) {
      setPending((all) => all.filter((each) => each.change !== change))
      toast.push({
        status: error instanceof WrittenSinceError ? 'warning' : 'error',
        title: `Not done: ${change.label}`,
        description: messageOf(error),
        closable: true,
      })
    }
  }
  return {
    arriving,
    store: (change) => {
      setPending((all) => [
        ...all.filter(({storedAt}) => storedAt === undefined || storedAt === current.current),
        {change, storedAt: undefined},
      ])
      queue.current = queue.current.then(() => commit(change))
    },
  }
}

function arranged(
  slides: readonly StoredSlide[],
  change: Change<StoredSlide>,
): readonly StoredSlide[] {
  const result = transition(slides, change)
  return result.type === 'steps' ? withSteps(slides, result.steps) : slides
}
