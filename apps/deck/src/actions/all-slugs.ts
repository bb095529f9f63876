import {deckSlugsQuery, talksQuery} from '@rostrum/schema'
import type {DeckSlugsQueryResult, TalksQueryResult} from '@rostrum/schema'
import type {Reader} from '../content/reader.ts'

/** The slugs of all talks and deck documents, each once, in their order; drafts among them or not. */
export async function allSlugs(
  client: Reader,
  perspective: 'published' | 'drafts',
): Promise<string[]> {
  const [talks, decks] = await Promise.all([
    client.fetch<TalksQueryResult>(talksQuery, {}, {perspective}),
    client.fetch<DeckSlugsQueryResult>(deckSlugsQuery, {}, {perspective}),
  ])
  const slugs = [...talks.map(({slug}) => slug), ...decks].filter((slug) => slug !== null)
  return [...new Set(slugs)].filter((slug) => slug.trim() !== '').toSorted()
}
