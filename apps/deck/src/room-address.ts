import {readMinutes} from './minutes.ts'
import type {RoomFlags} from './room-flags.ts'

const names = ['audience', 'minutes', 'theme'] as const

/**
 * What the query of an address asks for, as flags would: `?audience=founders&minutes=15&theme=essay`.
 * Of one that comes twice the last counts; others are not looked at.
 *
 * @throws MinutesError that says what minutes are
 */
export function roomOfAddress(query: URLSearchParams): RoomFlags {
  const {audience, minutes, theme} = Object.fromEntries(
    names.flatMap((name) =>
      query
        .getAll(name)
        .slice(-1)
        .map((value) => [name, value]),
    ),
  )
  return {
    ...(audience !== undefined && {audience}),
    ...(minutes !== undefined && {minutes: readMinutes(minutes)}),
    ...(theme !== undefined && {theme}),
  }
}

/** The query that asks for a room again, encoded; with what else it has to say. Empty: nothing. */
export function addressOfRoom(
  room: RoomFlags,
  others: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(others)
  for (const name of names) {
    const value = room[name]
    if (value !== undefined) query.set(name, String(value))
  }
  return query.size === 0 ? '' : `?${query}`
}
