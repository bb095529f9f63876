import {talkId} from '@rostrum/outline'
import type {TalkDocuments} from '@rostrum/outline'
import type {SanityClient} from '@sanity/client'
import {UserError} from '../user-error.ts'
import {strongReferences} from './references.ts'
import {contentOf, fetchPairs, latest} from './stored-documents.ts'
import type {StoredPair} from './stored-documents.ts'

export interface StoredTalk {
  /** The talk and all that it refers to, as its editors see them; undefined where there is none. */
  current: TalkDocuments | undefined
  pairs: ReadonlyMap<string, StoredPair>
  /** These pairs and those of further ids. */
  withPairs(ids: readonly string[]): Promise<ReadonlyMap<string, StoredPair>>
}

/**
 * What stands in the store of the talk that notes with this slug become.
 * @throws UserError where the slug is taken by a talk that did not come from notes of this name
 */
export async function fetchTalkDocuments(client: SanityClient, slug: string): Promise<StoredTalk> {
  const id = talkId(slug)
  const {current, pairs} = await readTalk(client, id)
  const others = await client.fetch<string[]>(
    '*[_type == "talk" && slug.current == $slug && !(_id in [$id, "drafts." + $id])]._id',
    {slug, id},
  )
  if (others.length > 0 || (current && current.talk.origin === undefined)) {
    throw new UserError(
      `The slug "${slug}" belongs to a talk that was not imported from these notes. Rename the file, or give that talk another slug in the Studio.`,
    )
  }
  return {
    current,
    pairs,
    async withPairs(ids) {
      const missing = ids.filter((other) => !pairs.has(other))
      return new Map([...pairs, ...(await fetchPairs(client, missing))])
    },
  }
}

/** A talk by its id with all that it refers to: drafts where there are any, else what is public. */
export async function readTalkDocuments(
  client: SanityClient,
  id: string,
): Promise<TalkDocuments | undefined> {
  return (await readTalk(client, id)).current
}

const referring = ['sections', 'speakers', 'tags', 'sources'] as const

async function readTalk(client: SanityClient, id: string) {
  const pairs = await fetchPairs(client, [id])
  const talk = latest(pairs.get(id)!)
  if (!talk) return {current: undefined, pairs}
  const ids = referring.map((field) => referencesIn(talk[field]))
  for (const [other, pair] of await fetchPairs(client, ids.flat())) pairs.set(other, pair)
  const [sections, people, tags, sources] = ids.map((list) =>
    list.flatMap((other) => latest(pairs.get(other)!) ?? []).map(contentOf),
  )
  const known = new Set(pairs.keys())
  const shown = await fetchReferred(
    client,
    sections!.map(({slides}) => slides),
    known,
  )
  const employers = await fetchReferred(client, [...people!, ...shown], known)
  const referred = [...shown, ...employers]
  const documents = {talk: contentOf(talk), sections, people, tags, sources, referred}
  return {current: strongReferences(documents as unknown as TalkDocuments), pairs}
}

/** What values refer to, as editors see it, but for what is known already. */
async function fetchReferred(client: SanityClient, values: unknown, known: Set<string>) {
  const ids = [...new Set(allReferencesIn(values))].filter((id) => !known.has(id))
  for (const id of ids) known.add(id)
  return [...(await fetchPairs(client, ids)).values()].flatMap((pair) => {
    const document = latest(pair)
    return document ? [contentOf(document)] : []
  })
}

function referencesIn(value: unknown): string[] {
  return ((value ?? []) as {_ref?: string}[]).flatMap(({_ref}) => _ref ?? [])
}

/** Every reference at any depth, but for those to the bytes of pictures and films. */
function allReferencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]): string[] => {
    if (name === 'asset') return []
    return name === '_ref' && typeof inner === 'string' ? [inner] : allReferencesIn(inner)
  })
}
