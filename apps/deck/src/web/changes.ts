import type {SanityClient} from '@sanity/client'
import type {Context} from 'hono'
import {streamSSE} from 'hono/streaming'

/**
 * Server-sent events: one at the beginning, and one whenever the store has something new that is
 * published, or a draft where those are asked for. They say no more than that: whoever wants to know
 * what asks for it.
 */
export function changes(
  context: Context,
  client: SanityClient,
  perspective: 'published' | 'drafts',
): Response {
  return streamSSE(context, async (stream) => {
    const ended = Promise.withResolvers<void>()
    const subscription = client
      .listen(watched[perspective], {}, {events: ['welcome', 'mutation'], ...lean})
      .subscribe({
        next: () => void stream.writeSSE({data: 'changed'}),
        // The browser asks again by itself.
        error: () => ended.resolve(),
      })
    // Nobody is told that a reader has gone who is written nothing.
    const pulse = setInterval(() => void stream.write(': still here\n\n'), heartbeat)
    stream.onAbort(() => ended.resolve())
    await ended.promise
    clearInterval(pulse)
    subscription.unsubscribe()
  })
}

const watched = {
  drafts: '*[_type != "system"]',
  published: '*[_type != "system" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]',
}
const lean = {
  includeAllVersions: true,
  includeResult: false,
  includeMutations: false,
  visibility: 'query',
} as const
const heartbeat = 20_000
