import {deckSlugsQuery, talksQuery} from '@rostrum/schema'
import type {DeckSlugsQueryResult, TalksQueryResult} from '@rostrum/schema'
import type {SanityClient} from '@sanity/client'

/** The slugs of all published talks and deck documents, each once, in their order. */
export async function publishedSlugs(client: SanityClient): Promise<string[]> {
  const published = {perspective: 'published'} as const
  const talks = await client.fetch<TalksQueryResult>(talksQuery, {}, published)
  const decks = await client.fetch<DeckSlugsQueryResult>(deckSlugsQuery, {}, published)
  const slugs = [...talks.map(({slug}) => slug), ...decks].filter((slug) => slug !== null)
  return [...new Set(slugs)].filter((slug) => slug.trim() !== '').toSorted()
}
