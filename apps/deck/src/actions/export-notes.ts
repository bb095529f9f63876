import {toOutline} from '@rostrum/outline'
import {talkIdQuery} from '@rostrum/schema'
import type {SanityClient} from '@sanity/client'
import {readTalkDocuments} from '../content/fetch-talk-documents.ts'
import {UserError} from '../user-error.ts'
import {listTalks} from './list-talks.ts'

/**
 * A talk as notes: as its editors see it, drafts included, so that no word stays behind.
 * @throws UserError that names the talks there are
 */
export async function exportNotes(client: SanityClient, slug: string): Promise<string> {
  const id = await client.fetch<string | null>(talkIdQuery, {slug}, {perspective: 'drafts'})
  const talk = id === null ? undefined : await readTalkDocuments(client, id)
  if (talk) return toOutline(talk)
  const slugs = (await listTalks(client)).map((talk) => talk.slug)
  throw new UserError(`There is no talk “${slug}”. There are: ${slugs.join(', ') || 'none yet'}.`)
}
