import type {Transaction} from '../types.ts'
import type {LakeApp, LakeContext} from './context.ts'
import {openEventStream, type ServerEvent} from './event-stream.ts'
import {currentPosition, eventPosition, resumeFrom} from './log-position.ts'

/** `GET /data/live/events/:dataset`: the tags of queries whose results may have changed. */
export function liveRoutes(app: LakeApp, context: LakeContext): void {
  app.get('/data/live/events/:dataset', (c) => {
    const {store} = context
    const drafts =
      c.req.query('includeDrafts') === 'true' || c.req.query('includeAllDocuments') === 'true'
    const lastEventId = c.req.header('last-event-id')
    const stream = openEventStream(c.env.disconnect)
    context.streams.add(stream)
    stream.onEnd(() => context.streams.delete(stream))

    let position = store.position()
    stream.send({event: 'welcome', id: currentPosition(store), data: {}})
    if (lastEventId) {
      const resume = resumeFrom(store, lastEventId)
      if (!resume) stream.send({event: 'restart', id: currentPosition(store), data: {}})
      for (const transaction of resume?.transactions.slice(resume.sent > 0 ? 1 : 0) ?? []) {
        if (concerns(transaction, drafts)) stream.send(message(transaction))
      }
    }
    const stop = store.subscribe((transaction) => {
      if (transaction.sequence <= position) return
      position = transaction.sequence
      if (concerns(transaction, drafts)) stream.send(message(transaction))
    })
    stream.onEnd(stop)
    return stream.response
  })
}

function concerns({changes}: Transaction, drafts: boolean): boolean {
  return drafts || changes.some(({documentId}) => !/^(?:drafts|versions)\./.test(documentId))
}

function message(transaction: Transaction): ServerEvent {
  return {event: 'message', id: eventPosition(transaction, 1), data: {tags: transaction.syncTags}}
}
