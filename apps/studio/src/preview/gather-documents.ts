import {referencesIn} from './references-in.ts'
import type {StoredDocument, StoredDocuments} from './resolve-talk.ts'

/** Documents by their ids: those that exist, in any order. */
type Load = (ids: readonly string[]) => Promise<readonly StoredDocument[]>

/** Documents and all that they refer to, near or far; what is known already is not loaded again. */
export async function gatherDocuments(
  ids: readonly string[],
  load: Load,
  known: StoredDocuments = new Map(),
): Promise<StoredDocuments> {
  const gathered = new Map<string, StoredDocument>()
  const asked = new Set<string>()
  let wanted = [...new Set(ids)]
  while (wanted.length > 0) {
    for (const id of wanted) asked.add(id)
    const unknown = wanted.filter((id) => !known.has(id))
    const found = wanted.flatMap((id) => known.get(id) ?? [])
    for (let start = 0; start < unknown.length; start += batch)
      found.push(...(await load(unknown.slice(start, start + batch))))
    for (const document of found) gathered.set(document._id, document)
    wanted = referencesIn(found).filter((id) => !asked.has(id))
  }
  return gathered
}

const batch = 100
