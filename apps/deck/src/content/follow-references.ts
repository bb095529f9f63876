import type {RuleProblem} from '@rostrum/schema'
import type {SanityClient} from '@sanity/client'
import type {Content} from './stored-documents.ts'

/** A reference to a document or to a slide of one, and where it stands. */
export interface Reference {
  path: RuleProblem['path']
  to: string
  /** The key of a slide of that section; null: the document itself. */
  slide: string | null
}

/** Documents by id, as their editors see them. */
export type Documents = ReadonlyMap<string, Content>

/**
 * Documents and all that they refer to, at any remove. A link to a slide is looked up and not
 * followed: what else stands in that section belongs to another talk.
 */
export async function followReferences(
  client: SanityClient,
  ids: readonly string[],
): Promise<Documents> {
  const known = new Map<string, Content>()
  const asked = new Set<string>()
  for (let wanted = [...ids]; wanted.length > 0;) {
    const linked = new Set<string>()
    for (const id of wanted) asked.add(id)
    const next = new Set<string>()
    for (const document of await fetchLatest(client, wanted)) {
      known.set(document._id, document)
      for (const {to, slide} of referencesIn(document)) (slide === null ? next : linked).add(to)
    }
    wanted = [...next].filter((id) => !asked.has(id))
    const seen = [...linked].filter((id) => !asked.has(id) && !next.has(id) && !known.has(id))
    for (const document of await fetchLatest(client, seen)) known.set(document._id, document)
  }
  return known
}

/** In one request what fits into one. */
async function fetchLatest(client: SanityClient, ids: readonly string[]): Promise<Content[]> {
  const found: Content[] = []
  for (let start = 0; start < ids.length; start += batch)
    found.push(
      ...(await client.fetch<Content[]>(
        '*[_id in $ids]',
        {ids: ids.slice(start, start + batch)},
        {perspective: 'drafts'},
      )),
    )
  return found
}

const batch = 100

/** Every reference at any depth, those to the bytes of pictures and films included. */
export function referencesIn(document: Content): Reference[] {
  const id = document._id
  const inside = (value: unknown, path: RuleProblem['path']): Reference[] => {
    if (Array.isArray(value))
      return value.flatMap((item: unknown, place) =>
        inside(item, [...path, hasKey(item) ? {_key: item._key} : place]),
      )
    if (typeof value !== 'object' || value === null) return []
    const fields = value as Readonly<Record<string, unknown>>
    if (fields['_type'] === 'slideLink') {
      const section = fields['section'] as {_ref?: unknown} | undefined
      const to = typeof section?._ref === 'string' ? section._ref : id
      const slide = typeof fields['slide'] === 'string' ? fields['slide'] : ''
      return [{path, to, slide}]
    }
    if (typeof fields['_ref'] === 'string') return [{path, to: fields['_ref'], slide: null}]
    return Object.entries(fields).flatMap(([name, inner]) => inside(inner, [...path, name]))
  }
  return inside(document, [])
}

const hasKey = (item: unknown): item is {_key: string} =>
  typeof item === 'object' && item !== null && '_key' in item && typeof item._key === 'string'
