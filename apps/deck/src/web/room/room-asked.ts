import {roomOfAddress} from '../../room-address.ts'
import type {RoomFlags} from '../../room-flags.ts'

/**
 * The room that the form of a room's page asks for: fields left empty ask for nothing, and so do
 * minutes beside `limit=none`.
 *
 * @throws MinutesError that says what minutes are
 */
export function roomAsked(query: URLSearchParams): RoomFlags {
  const given = new URLSearchParams([...query].filter(([, value]) => value.trim() !== ''))
  if (given.getAll('limit').at(-1) === 'none') given.delete('minutes')
  return roomOfAddress(given)
}
