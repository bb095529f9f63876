import {talksQuery} from '@rostrum/schema'
import type {TalksQueryResult} from '@rostrum/schema'
import type {SanityClient} from '@sanity/client'

/** The slugs of all published talks. */
export async function publishedSlugs(client: SanityClient): Promise<string[]> {
  const talks = await client.fetch<TalksQueryResult>(talksQuery, {}, {perspective: 'published'})
  return talks.flatMap((talk) => talk.slug ?? [])
}
