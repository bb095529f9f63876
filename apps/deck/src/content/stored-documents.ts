import type {Reader} from './reader.ts'

export type Stored = Record<string, unknown> & {_id: string; _type: string; _rev: string}
export type Content = Record<string, unknown> & {_id: string; _type: string}

/** What stands in the store for one document: what everyone sees, and what an editor works on. */
export interface StoredPair {
  published: Stored | undefined
  draft: Stored | undefined
}

export const draftId = (id: string): string => `drafts.${id}`

/** Fetches both versions of each document, in as many requests as their ids fill. */
export async function fetchPairs(
  client: Reader,
  ids: readonly string[],
): Promise<Map<string, StoredPair>> {
  const pairs = new Map<string, StoredPair>(
    ids.map((id) => [id, {published: undefined, draft: undefined}]),
  )
  const wanted = [...pairs.keys()].flatMap((id) => [id, draftId(id)])
  for (let start = 0; start < wanted.length; start += batch) {
    const found = await client.getDocuments<Record<string, unknown>>(
      wanted.slice(start, start + batch),
    )
    for (const document of found as (Stored | null)[]) {
      if (!document) continue
      const isDraft = document._id.startsWith('drafts.')
      const pair = pairs.get(isDraft ? document._id.slice('drafts.'.length) : document._id)!
      if (isDraft) pair.draft = document
      else pair.published = document
    }
  }
  return pairs
}

/** The version an editor sees: the draft, else what is published, under the published id. */
export function latest({published, draft}: StoredPair): Stored | undefined {
  return draft ? {...draft, _id: draft._id.slice('drafts.'.length)} : published
}

const systemFields = new Set(['_rev', '_createdAt', '_updatedAt', '_system', '_originalId'])

/** A document's content alone, without what the store adds. */
export function contentOf(document: Stored): Content {
  return Object.fromEntries(
    Object.entries(document).filter(([field]) => !systemFields.has(field)),
  ) as Content
}

const batch = 100
