import type {Transaction} from '../types.ts'

export interface Subscribers {
  add(listener: (transaction: Transaction) => void): () => void
  /** Tells everyone, one transaction after the other even when a listener writes in its turn. */
  tell(transaction: Transaction): void
}

export function createSubscribers(): Subscribers {
  const listeners = new Set<(transaction: Transaction) => void>()
  const waiting: Transaction[] = []
  let telling = false
  return {
    add(listener) {
      const own = (transaction: Transaction) => listener(transaction)
      listeners.add(own)
      return () => {
        listeners.delete(own)
      }
    },
    tell(transaction) {
      waiting.push(transaction)
      if (telling) return
      telling = true
      try {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          for (const listener of listeners) guarded(listener, next)
        }
      } finally {
        telling = false
      }
    },
  }
}

/** The transaction is committed: a listener's fault must not look like a failed write. */
function guarded(listener: (transaction: Transaction) => void, transaction: Transaction): void {
  try {
    listener(transaction)
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error))
  }
}
