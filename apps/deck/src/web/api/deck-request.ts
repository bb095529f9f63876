import type {SaveDeckOptions} from '../../actions/save-deck.ts'
import {UserError} from '../../user-error.ts'
import {roomAsked} from '../room/room-asked.ts'

/**
 * What a deck is saved from: `{"of", "title", "slug"?, "room"?}`, the room as the query of an address.
 * @throws UserError that says what was expected
 */
export function readDeckRequest(body: unknown): SaveDeckOptions {
  const {of, title, slug = '', room = ''} = (body ?? {}) as Record<string, unknown>
  const isText = [of, title, slug, room].every((value) => typeof value === 'string')
  if (!isText)
    throw new UserError(
      'Expected {"of": "the-slug-of-a-talk", "title": "Founders, 15 minutes", "slug": "founders", "room": "audience=founders&minutes=15&theme=essay"}, the last two if you like.',
    )
  const [name, words, address, query] = [of, title, slug, room] as [string, string, string, string]
  return {
    of: name,
    title: words,
    slug: address.trim() === '' ? undefined : address,
    flags: roomAsked(new URLSearchParams(query)),
  }
}
