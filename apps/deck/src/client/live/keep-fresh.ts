import type {Renew} from './renew-deck.ts'

export interface FreshOptions {
  /** The address of the events that tell of something new, relative to the page. */
  changes: string
  renew: Renew
  /** Something came while it was held back, or is let in now. */
  onWaiting?: (isWaiting: boolean) => void
  /** Instead of a page there is the word that what must be told does not fit into the minutes. */
  onTooLong?: () => void
}

export interface Fresh {
  /** Asks for the page as it is now. */
  freshen(): Promise<void>
  /** Holds back what comes, or lets it in again. */
  hold(isHeld: boolean): void
}

/**
 * Follows what is written, while the page is seen: the deck app tells whenever the store has something
 * new, also what came while it could not be reached. Without an answer the page stays as it is.
 */
export function keepFresh({changes, renew, onWaiting, onTooLong}: FreshOptions): Fresh {
  let isHeld = false
  let isWaiting = false
  let asking: Promise<void> | undefined
  let askAgain = false

  const wait = (waits: boolean): void => {
    if (waits === isWaiting) return
    isWaiting = waits
    onWaiting?.(waits)
  }
  const ask = async (): Promise<void> => {
    do {
      askAgain = false
      const page = await freshPage(onTooLong)
      if (page !== null && !askAgain && !isHeld) await renew(page)
    } while (askAgain)
  }
  const freshen = (): Promise<void> => {
    if (isHeld) {
      wait(true)
      return Promise.resolve()
    }
    if (asking) askAgain = true
    asking ??= ask().finally(() => (asking = undefined))
    return asking
  }
  listen(changes, () => void freshen())
  return {
    freshen,
    hold(held) {
      isHeld = held
      if (held || !isWaiting) return
      wait(false)
      void freshen()
    },
  }
}

/** Null: it cannot be had now. */
async function freshPage(onTooLong?: () => void): Promise<Document | null> {
  try {
    const response = await fetch(document.URL.replace(/#.*$/, ''), {cache: 'no-store'})
    if (response.status === tooLong) onTooLong?.()
    if (!response.ok) return null
    return new DOMParser().parseFromString(await response.text(), 'text/html')
  } catch {
    return null
  }
}

const tooLong = 422

/** A browser has six lines to a server: a page that nobody sees leaves its own to others. */
function listen(address: string, onChange: () => void): void {
  let events: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  const close = () => {
    clearTimeout(again)
    events?.close()
    events = undefined
  }
  const open = () => {
    close()
    if (document.hidden) return
    events = new EventSource(address)
    events.addEventListener('message', onChange)
    events.addEventListener('error', () => {
      // After an answer that is no stream a browser does not ask again by itself.
      if (events?.readyState === EventSource.CLOSED) again = setTimeout(open, retryAfter)
    })
  }
  document.addEventListener('visibilitychange', open)
  open()
}

const retryAfter = 1000
