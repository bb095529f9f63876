import type {Document} from '../../types.ts'

/** JSON with the keys of every object in order: equal values are equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/**
 * A document as it travels: without `_rev` and `_updatedAt`, which every lake writes for itself, so
 * that an export of what was just imported has the same bytes.
 */
export function portable(document: Document): Record<string, unknown> {
  const {_rev: _1, _updatedAt: _2, ...content} = document
  return content
}
