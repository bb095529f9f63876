import {connection} from '../connection.ts'
import {deckApi} from './deck-api.ts'

/** The deck app of this Studio. */
export const deck = deckApi(connection.deckUrl)

/** Where a talk's deck is shown. */
export const deckAddress = (slug: string): string =>
  `${connection.deckUrl}/${encodeURIComponent(slug)}/`
