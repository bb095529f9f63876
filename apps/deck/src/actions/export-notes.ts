import {toOutline} from '@rostrum/outline'
import {talksQuery} from '@rostrum/schema'
import type {TalksQueryResult} from '@rostrum/schema'
import type {SanityClient} from '@sanity/client'
import {readTalkDocuments} from '../content/fetch-talk-documents.ts'
import {UserError} from '../user-error.ts'

/**
 * A talk as notes: as its editors see it, drafts included, so that no word stays behind.
 * @throws UserError that names the talks there are
 */
export async function exportNotes(client: SanityClient, slug: string): Promise<string> {
  const talks = await client.fetch<TalksQueryResult>(talksQuery, {}, {perspective: 'drafts'})
  const talk = talks.find((other) => other.slug === slug)
  if (!talk) {
    throw new UserError(`There is no talk “${slug}”. There are: ${talks.flatMap((other) => other.slug ?? []).join(', ') || 'none yet'}.`)
  }
  return toOutline(await readTalkDocuments(client, talk._id))
}
