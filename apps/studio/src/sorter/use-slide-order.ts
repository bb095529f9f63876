import {useToast} from '@sanity/ui/toast'
import {useEffect, useLayoutEffect, useMemo, useRef, useState} from 'react'
import {useClient} from 'sanity'
import {messageOf} from '../actions/message-of.ts'
import {apiVersion} from '../connection.ts'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {commitOrder} from './commit-order.ts'
import {type Change, transition, withSteps} from './transition.ts'

interface Pending {
  change: Change<StoredSlide>
  /** The slides on the screen when it was stored: the next that come have it in them. */
  storedAt: readonly StoredSlide[] | undefined
}

export interface SlideOrder {
  /** The slides of the form, in the order that they are on their way to. */
  ordered: readonly StoredSlide[]
  /** Stores another order. */
  order: (change: Change<StoredSlide>) => void
}

/** Moves slides at once on the screen, and one after the other in the dataset. */
export function useSlideOrder(documentId: string, slides: readonly StoredSlide[]): SlideOrder {
  const client = useClient({apiVersion})
  const toast = useToast()
  const [pending, setPending] = useState<readonly Pending[]>([])
  const current = useRef(slides)
  const queue = useRef(Promise.resolve())
  useLayoutEffect(() => {
    current.current = slides
  }, [slides])

  const ordered = useMemo(
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

  const store = async (change: Change<StoredSlide>) => {
    try {
      await commitOrder(client, documentId, change)
      const storedAt = current.current
      setPending((all) => all.map((each) => (each.change === change ? {change, storedAt} : each)))
    } catch (error) {
      setPending((all) => all.filter((each) => each.change !== change))
      toast.push({
        status: 'error',
        title: 'The slides were not moved',
        description: messageOf(error),
        closable: true,
      })
    }
  }
  return {
    ordered,
    order: (change) => {
      setPending((all) => [
        ...all.filter(({storedAt}) => storedAt === undefined || storedAt === current.current),
        {change, storedAt: undefined},
      ])
      queue.current = queue.current.then(() => store(change))
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
