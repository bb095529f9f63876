import {isDeepStrictEqual} from 'node:util'
import type {Slide} from '@rostrum/schema'

/** The fields in which two slides are not the same. */
export function otherFields(before: Slide, after: Slide): string[] {
  const old: Record<string, unknown> = {...before}
  const now: Record<string, unknown> = {...after}
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (field) => !isDeepStrictEqual(old[field], now[field]),
  )
}
