import type {TalkDocuments} from '@rostrum/outline'
import {talkId} from '@rostrum/outline'
import type {SanityClient} from '@sanity/client'
import {UserError} from '../user-error.ts'
import {strongReferences} from './references.ts'
import {contentOf, fetchPairs, latest} from './stored-documents.ts'
import type {StoredPair} from './stored-documents.ts'

export interface StoredTalk {
  /** The talk and its sections as their editors see them; undefined where there is none yet. */
  current: TalkDocuments | undefined
  pairs: ReadonlyMap<string, StoredPair>
  /** These pairs and those of further ids. */
  withPairs(ids: readonly string[]): Promise<ReadonlyMap<string, StoredPair>>
}

/**
 * What stands in the store of an imported talk.
 * @throws UserError where the slug is taken by a talk that did not come from notes of this name
 */
export async function fetchTalkDocuments(client: SanityClient, slug: string): Promise<StoredTalk> {
  const id = talkId(slug)
  const pairs = await fetchPairs(client, [id])
  const talk = latest(pairs.get(id)!)
  await refuseTakenSlug(client, slug, id, talk !== undefined && talk['origin'] === undefined)
  const sectionIds = referencesIn(talk?.['sections'])
  for (const [sectionId, pair] of await fetchPairs(client, sectionIds)) pairs.set(sectionId, pair)
  const sections = sectionIds.flatMap((sectionId) => latest(pairs.get(sectionId)!) ?? [])
  const current =
    talk &&
    strongReferences({
      talk: contentOf(talk),
      sections: sections.map(contentOf),
      people: [],
      tags: [],
      sources: [],
    } as unknown as TalkDocuments)
  return {
    current,
    pairs,
    async withPairs(ids) {
      const missing = ids.filter((other) => !pairs.has(other))
      return new Map([...pairs, ...(await fetchPairs(client, missing))])
    },
  }
}

async function refuseTakenSlug(
  client: SanityClient,
  slug: string,
  id: string,
  withoutOrigin: boolean,
): Promise<void> {
  const others = await client.fetch<string[]>(
    `*[_type == "talk" && slug.current == $slug && !(_id in [$id, "drafts." + $id])]._id`,
    {slug, id},
  )
  if (others.length > 0 || withoutOrigin) {
    throw new UserError(
      `The slug "${slug}" belongs to a talk that was not imported from these notes. Rename the file, or give that talk another slug in the Studio.`,
    )
  }
}

function referencesIn(value: unknown): string[] {
  return ((value ?? []) as {_ref?: string}[]).flatMap(({_ref}) => _ref ?? [])
}
