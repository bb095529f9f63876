import {startDeck} from '../start-deck.ts'
import {type Fresh, keepFresh} from './keep-fresh.ts'
import {renewDeck, writtenPage} from './renew-deck.ts'

export interface LiveDeckOptions {
  /** Some of what is shown is another now. */
  onFresh?: () => void
  onTooLong?: () => void
}

/** Starts a deck that follows what is written; null where the page is none, or nothing tells of changes. */
export function startLiveDeck({onFresh, onTooLong}: LiveDeckOptions = {}): Fresh | null {
  const page = writtenPage()
  const started = startDeck()
  const {changes} = document.body.dataset
  if (started === null || changes === undefined) return null
  const renew = renewDeck(started, page)
  return keepFresh({
    changes,
    renew: async (fresh) => {
      const isOther = await renew(fresh)
      if (isOther) onFresh?.()
      return isOther
    },
    ...(onTooLong && {onTooLong}),
  })
}
