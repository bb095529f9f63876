import type {Document, DocumentChange, Transaction} from '../types.ts'
import type {ServerEvent} from './event-stream.ts'
import {eventPosition} from './log-position.ts'

export interface ListenerOptions {
  matches: (document: Document | null) => boolean
  visibility: string
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  effects: boolean
  /** Which ids this listener hears of at all. */
  hears: (documentId: string) => boolean
}

/**
 * The events of a transaction for one listener. They are numbered among themselves: a client that
 * is told of more events than it will get waits for them for ever.
 */
export function listenerEvents(transaction: Transaction, options: ListenerOptions): ServerEvent[] {
  const heard = transaction.changes.flatMap((change) => {
    if (!options.hears(change.documentId)) return []
    const transition = transitionOf(change, options.matches)
    return transition ? [{change, transition}] : []
  })
  return heard.map(({change, transition}, index) => {
    const {documentId, before, after} = change
    return {
      event: 'mutation',
      id: eventPosition(transaction, index + 1),
      data: {
        eventId: `${transaction.id}#${documentId}`,
        documentId,
        transactionId: transaction.id,
        transition,
        identity: transaction.author,
        ...(options.includeMutations ? {mutations: change.mutations} : {}),
        ...(options.effects ? {effects: change.effects} : {}),
        ...(before ? {previousRev: before._rev} : {}),
        resultRev: transaction.id,
        ...(options.includeResult && after ? {result: after} : {}),
        ...(options.includePreviousRevision && before ? {previous: before} : {}),
        timestamp: transaction.timestamp,
        visibility: options.visibility,
        transactionTotalEvents: heard.length,
        transactionCurrentEvent: index + 1,
      },
    }
  })
}

function transitionOf(change: DocumentChange, matches: ListenerOptions['matches']) {
  const was = change.before !== null && matches(change.before)
  const is = change.after !== null && matches(change.after)
  if (was) return is ? 'update' : 'disappear'
  return is ? 'appear' : undefined
}
