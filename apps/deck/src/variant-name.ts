import {InvalidArgumentError} from 'commander'
import {parseMinutes} from './room-flags.ts'
import type {RoomFlags} from './room-flags.ts'

/** A talk or deck document for a room, as a command line names it. */
export type VariantName = RoomFlags & {slug: string}

/**
 * `talk`, `talk@15`, `talk:founders` or `talk@15:founders`.
 * @throws InvalidArgumentError that shows how a variant is named
 */
export function parseVariant(text: string): VariantName {
  const [, slug, minutes, audience] = /^([^@:]+)(?:@([^:]*))?(?::(.+))?$/.exec(text) ?? []
  if (slug === undefined)
    throw new InvalidArgumentError(
      'A variant is a slug with minutes, audience or both: talk@15:founders.',
    )
  return {
    slug,
    ...(minutes !== undefined && {minutes: parseMinutes(minutes)}),
    ...(audience !== undefined && {audience}),
  }
}
