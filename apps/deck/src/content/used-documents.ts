import type {Reader} from './reader.ts'
import {fetchPairs} from './stored-documents.ts'

/** A published document that a deck was made of, at which revision. */
export interface UsedDocument {
  id: string
  type: string
  revision: string
}

/** The published documents of these ids and whatever they refer to, at any remove, by id. */
export async function usedDocuments(
  client: Reader,
  ids: readonly string[],
): Promise<UsedDocument[]> {
  const known = new Map<string, UsedDocument>()
  const asked = new Set<string>()
  for (let wanted = [...ids]; wanted.length > 0;) {
    for (const id of wanted) asked.add(id)
    const found = [...(await fetchPairs(client, wanted)).values()].flatMap(
      ({published}) => published ?? [],
    )
    for (const {_id: id, _type: type, _rev: revision} of found) known.set(id, {id, type, revision})
    wanted = [...new Set(referencesIn(found))].filter((id) => !asked.has(id))
  }
  return [...known.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** At any depth, but for those to the bytes of pictures and films. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]): string[] => {
    if (name === 'asset') return []
    return name === '_ref' && typeof inner === 'string' ? [inner] : referencesIn(inner)
  })
}
