import {randomUUID} from 'node:crypto'
import {LakeError} from '../types.ts'
import type {LakeApp, LakeContext, LakeRequest} from './context.ts'
import {BACKLOG_BYTES, formatEvent, openEventStream, type EventStream} from './event-stream.ts'
import {listenerEvents, type ListenerOptions} from './listener-events.ts'
import {currentPosition, resumeFrom} from './log-position.ts'
import {queryParams} from './query.ts'
import {isSince} from './route-path.ts'

/** `GET /data/listen/:dataset`: the changes of documents that a query's filter matches. */
export function listenRoutes(app: LakeApp, context: LakeContext): void {
  app.get('/data/listen/:dataset', (c) => {
    const stream = openEventStream(c.env.disconnect)
    context.streams.add(stream)
    stream.onEnd(() => context.streams.delete(stream))
    try {
      follow(c, context, stream)
    } catch (error) {
      if (!(error instanceof LakeError)) throw error
      stream.send({event: 'channelError', data: {message: error.message, ...error.body}})
      stream.end()
    }
    return stream.response
  })
}

function follow(c: LakeRequest, context: LakeContext, stream: EventStream): void {
  const {store} = context
  const options = listenerOptions(c, context)
  const resumable = c.req.query('enableResume') === 'true'
  const lastEventId = c.req.header('last-event-id')
  const greeting = {listenerName: `L${randomUUID().replaceAll('-', '')}`}
  const now = currentPosition(store)
  let position = store.position()

  if (resumable && lastEventId) {
    const missed = missedEvents(context, options, lastEventId)
    if (missed) {
      stream.send({event: 'welcomeback', data: greeting})
      for (const event of missed) stream.send(event)
    } else {
      stream.send({event: 'reset', id: now, data: {}})
    }
  } else {
    stream.send({event: 'welcome', ...(resumable ? {id: now} : {}), data: greeting})
  }

  const stop = store.subscribe((transaction) => {
    if (transaction.sequence <= position) return
    position = transaction.sequence
    for (const event of listenerEvents(transaction, options)) stream.send(event)
  })
  stream.onEnd(stop)
}

/** Undefined where replaying is impossible, or so much that asking afresh is cheaper. */
function missedEvents({store}: LakeContext, options: ListenerOptions, lastEventId: string) {
  const resume = resumeFrom(store, lastEventId)
  if (!resume) return undefined
  const [first, ...rest] = resume.transactions
  if (!first) return []
  let bytes = 0
  const events = listenerEvents(first, options).slice(resume.sent)
  for (const event of events) bytes += formatEvent(event).length
  for (const transaction of rest) {
    for (const event of listenerEvents(transaction, options)) {
      bytes += formatEvent(event).length
      if (bytes > BACKLOG_BYTES) return undefined
      events.push(event)
    }
  }
  return bytes > BACKLOG_BYTES ? undefined : events
}

function listenerOptions(c: LakeRequest, {store, user}: LakeContext): ListenerOptions {
  const search = c.req.query()
  return {
    matches: store.compileFilter(search['query'] ?? '', queryParams(search), user.id),
    visibility: search['visibility'] === 'transaction' ? 'transaction' : 'query',
    includeResult: search['includeResult'] === 'true',
    includePreviousRevision: search['includePreviousRevision'] === 'true',
    includeMutations: search['includeMutations'] !== 'false',
    effects: search['effectFormat'] === 'mendoza',
    hears: hearing(c.var.apiVersion, search['includeAllVersions'] === 'true'),
  }
}

function hearing(version: string, allVersions: boolean): ListenerOptions['hears'] {
  if (allVersions) return () => true
  if (!isSince(version, '2025-02-19')) return (id) => !id.startsWith('versions.')
  return (id) => !id.startsWith('versions.') && !id.startsWith('drafts.')
}
