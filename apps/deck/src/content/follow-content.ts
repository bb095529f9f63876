import {setTimeout as wait} from 'node:timers/promises'
import type {MutationEvent} from '@sanity/client'
import {messageOf} from '../user-error.ts'
import {findServedContent} from './open-content.ts'
import type {Content} from './open-content.ts'

/** A published document that was changed, as it is now. */
export interface ChangedDocument {
  id: string
  /** Null: it is gone. */
  type: string | null
  /** Its title or name; null where it has none. */
  title: string | null
  /** Whether it was there before and still is. */
  stays: boolean
}

export interface Follower {
  /** Content is served, also again: whatever happened before is unknown. */
  onThere: (content: Content) => unknown
  onChange: (document: ChangedDocument) => unknown
  /** It is served no more, or not yet. What was lost, if it can be said. */
  onGone: (why: string | null) => unknown
}

/**
 * Tells of every change of what is published, until it is stopped. Where the content is not served any
 * more, it waits until it is, at whatever address.
 *
 * @throws UserError where the environment names no content
 */
export async function followContent(follower: Follower, stopped: AbortSignal): Promise<void> {
  let isThere: boolean | undefined
  while (!stopped.aborted) {
    const content = await findServedContent()
    let why: string | null = null
    if (content) {
      why = await untilLost(content, stopped, {
        ...follower,
        onThere(served) {
          isThere = true
          follower.onThere(served)
        },
      })
    }
    if (stopped.aborted) return
    if (isThere !== false) follower.onGone(why)
    isThere = false
    await wait(between, undefined, {signal: stopped}).catch(() => undefined)
  }
}

/** Milliseconds between two looks for a server. */
const between = 250

/** Settles when the content is not heard of any more, with the reason if there is one to tell. */
function untilLost(
  content: Content,
  stopped: AbortSignal,
  {onThere, onChange}: Pick<Follower, 'onThere' | 'onChange'>,
): Promise<string | null> {
  return new Promise((resolve) => {
    const end = (why: string | null): void => {
      subscription.unsubscribe()
      stopped.removeEventListener('abort', onStop)
      resolve(why)
    }
    const onStop = (): void => end(null)
    stopped.addEventListener('abort', onStop)
    const subscription = content.client
      .listen('*', {}, {events: ['welcome', 'mutation', 'reconnect'], visibility: 'query'})
      .subscribe({
        next(event) {
          if (event.type === 'welcome') onThere(content)
          if (event.type === 'reconnect') end(null)
          if (event.type === 'mutation' && isPublished(event)) onChange(changedBy(event))
        },
        error: (error: unknown) => end(messageOf(error)),
      })
  })
}

const isPublished = ({documentId}: MutationEvent): boolean =>
  !/^(?:drafts|versions|_)\./.test(documentId)

function changedBy({documentId: id, result, transition}: MutationEvent): ChangedDocument {
  const {_type: type, title, name} = (result ?? {}) as Record<string, unknown>
  const called = [title, name].find((text) => typeof text === 'string' && text.trim() !== '')
  return {
    id,
    type: typeof type === 'string' ? type : null,
    title: typeof called === 'string' ? called : null,
    stays: transition === 'update',
  }
}
