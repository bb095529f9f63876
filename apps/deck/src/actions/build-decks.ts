import {availableParallelism} from 'node:os'
import type {Reader} from '../content/reader.ts'
import {sharedChromium} from '../formats/chromium.ts'
import type {Format} from '../formats/format-names.ts'
import {inTurn} from '../in-turn.ts'
import type {RoomFlags} from '../room-flags.ts'
import {messageOf} from '../user-error.ts'
import {buildDeck} from './build-deck.ts'
import type {BuildOptions, BuiltDeck} from './build-deck.ts'

export interface FailedDeck {
  slug: string
  message: string
}

export interface BuildDecksOptions extends Omit<BuildOptions, 'memory' | 'onFormat'>, RoomFlags {
  onFormat: (slug: string, format: Format) => unknown
  /** In the order of the decks, as soon as one and all before it are done. */
  onBuilt: (deck: BuiltDeck) => unknown
  onFailed: (deck: FailedDeck) => unknown
}

/**
 * Builds decks into their folders, as many at once as there are processors, with one Chromium for
 * all. What fails for one of them stops no other.
 */
export async function buildDecks(
  client: Reader,
  folders: ReadonlyMap<string, string>,
  {onFormat, onBuilt, onFailed, ...options}: BuildDecksOptions,
): Promise<void> {
  const chromium = sharedChromium()
  try {
    await inTurn([...folders], {
      atOnce: Math.min(folders.size, Math.max(2, availableParallelism())),
      work: ([slug, folder]): Promise<BuiltDeck | FailedDeck> =>
        buildDeck(client, slug, folder, {
          ...options,
          memory: {chromium},
          onFormat: (format) => onFormat(slug, format),
        }).catch((error: unknown) => ({slug, message: messageOf(error)})),
      tell: (deck) => ('message' in deck ? onFailed(deck) : onBuilt(deck)),
    })
  } finally {
    await chromium.close()
  }
}
