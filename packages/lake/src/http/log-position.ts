import type {Store, Transaction} from '../types.ts'

/**
 * An event id: `<sequence>.<events of it already sent>.<start of its transaction id>`. The last part
 * tells the log that issued the id from another one, such as a restored snapshot.
 */
export function eventPosition(transaction: Transaction, sent: number): string {
  return `${transaction.sequence}.${sent}.${mark(transaction.id)}`
}

/** The id for a stream that starts now: everything in the log counts as seen. */
export function currentPosition(store: Store): string {
  const position = store.position()
  const [last] = position > 0 ? (store.since(position - 1) ?? []) : []
  return last ? eventPosition(last, ALL) : `0.${ALL}.`
}

/** Where a stream goes on: what follows, and how many events of the first one were already sent. */
export interface Resume {
  transactions: Transaction[]
  sent: number
}

/** Undefined where the id is not from this log or too old to go on from. */
export function resumeFrom(store: Store, lastEventId: string): Resume | undefined {
  const match = /^(\d{1,15})\.(\d{1,9})\.([\w.-]{0,8})$/.exec(lastEventId)
  if (!match) return undefined
  const sequence = Number(match[1])
  const sent = Number(match[2])
  if (sequence > store.position()) return undefined
  const transactions = store.since(Math.max(0, sequence - 1))
  if (!transactions || sequence === 0) return transactions && {transactions, sent: 0}
  const [first] = transactions
  return first?.sequence === sequence && mark(first.id) === match[3]
    ? {transactions, sent}
    : undefined
}

const ALL = 999_999_999

function mark(transactionId: string): string {
  return transactionId.slice(0, 8)
}
