import {createHash} from 'node:crypto'

import type {DocumentChange} from '../../types.ts'

/** Carried by every transaction, and by queries whose reading no constant bounds. */
export const everythingTag = 's1:all'

export function typeTag(type: string): string {
  return `s1:${createHash('sha1').update(type).digest('base64url').slice(0, 8)}`
}

export function tagsOf(changes: readonly Pick<DocumentChange, 'before' | 'after'>[]): string[] {
  const types = new Set(changes.flatMap(({before, after}) => [before?._type, after?._type]))
  types.delete(undefined)
  return [
    everythingTag,
    ...[...types].flatMap((type) => (type === undefined ? [] : typeTag(type))).toSorted(),
  ]
}
