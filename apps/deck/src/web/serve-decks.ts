import {serveOnLoopback} from '@rostrum/lake/loopback'
import type {LoopbackServer} from '@rostrum/lake/loopback'
import {decksApp} from './decks-app.ts'
import type {DecksAppOptions} from './decks-app.ts'

/**
 * Serves the list of talks and their decks on loopback.
 * @throws Error in one line when the port is in use
 */
export function serveDecks({
  port,
  ...options
}: DecksAppOptions & {port: number}): Promise<LoopbackServer> {
  const {fetch} = decksApp(options)
  return serveOnLoopback({fetch, port, name: 'the deck app', portVariable: 'DECK_PORT'})
}
