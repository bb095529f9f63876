import {InvalidArgumentError} from 'commander'
import {roomOfAddress} from './room-address.ts'
import {parseMinutes} from './room-flags.ts'
import type {RoomFlags} from './room-flags.ts'
import {messageOf} from './user-error.ts'

/** A talk or deck document for a room, as a command line names it. */
export type VariantName = RoomFlags & {
  slug: string
  /** As it was then: a day, a time or a revision. Left out: now. */
  at?: string
}

/**
 * `talk`, `talk@15`, `talk:founders`, `talk@2026-05-04`, `talk@2026-05-04@15:founders`, or as the
 * address of a deck says it: `talk?audience=founders&minutes=15&theme=essay`.
 *
 * @throws InvalidArgumentError that shows how a variant is named
 */
export function parseVariant(text: string): VariantName {
  const [, slug, ats, audience, query] = pattern.exec(text) ?? []
  if (slug === undefined || (query !== undefined && !isKnown(query)))
    throw new InvalidArgumentError(
      'A variant is a slug with minutes, day or revision, audience: talk@15:founders, talk@2026-05-04, "talk?theme=essay".',
    )
  const marks = [...(ats ?? '').matchAll(mark)].map(([, each]) => each!)
  const minutes = marks.findLast(isNumber)
  const at = marks.findLast((each) => !isNumber(each))
  return {
    slug,
    ...(at !== undefined && {at}),
    ...(minutes !== undefined && {minutes: parseMinutes(minutes)}),
    ...(audience !== undefined && {audience}),
    ...(query !== undefined && asked(query)),
  }
}

const time = String.raw`\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?`
const pattern = new RegExp(
  String.raw`^([^@:?]+)((?:@(?:${time}|[^@:?]*))*)(?::(.+?))?(?:\?((?:audience|minutes|theme)=.*))?$`,
)
const mark = new RegExp(`@(${time}|[^@]*)`, 'g')

/** Minutes, even bad ones. */
const isNumber = (text: string): boolean => /^-?[\d.]*$/.test(text)

const isKnown = (query: string): boolean =>
  [...new URLSearchParams(query).keys()].every((name) =>
    ['audience', 'minutes', 'theme'].includes(name),
  )

function asked(query: string): RoomFlags {
  try {
    return roomOfAddress(new URLSearchParams(query))
  } catch (error) {
    throw new InvalidArgumentError(messageOf(error))
  }
}
