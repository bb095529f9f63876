import {deckSlugsQuery, talkQuery, talksQuery} from '@rostrum/schema'
import type {DeckSlugsQueryResult, Talk, TalkQueryResult, TalksQueryResult} from '@rostrum/schema'
import type {SanityClient} from '@sanity/client'
import {UserError} from '../user-error.ts'

/**
 * A talk with all that its deck shows: as it is published, or as its editors see it.
 * @throws UserError that names the talks there are, or says how to publish this one
 */
export async function findTalk(
  client: SanityClient,
  slug: string,
  perspective: 'published' | 'drafts' = 'published',
): Promise<Talk> {
  const talk = await client.fetch<TalkQueryResult>(talkQuery, {slug}, {perspective})
  if (talk) return talk
  throw await missingTalk(client, slug)
}

/** Says how to publish a talk that is only a draft, or names the talks, and the decks, there are. */
export async function missingTalk(
  client: SanityClient,
  slug: string,
  decks: readonly string[] = [],
): Promise<UserError> {
  const all = await client.fetch<TalksQueryResult>(talksQuery, {}, {perspective: 'drafts'})
  return new UserError(
    decks.includes(slug) || all.some((other) => other.slug === slug)
      ? `“${slug}” is only a draft, and a deck shows what is published. Publish it in the Studio, or import its notes again with --publish.`
      : `There is no talk “${slug}”. There are: ${[...all.flatMap((other) => other.slug ?? []), ...decks].join(', ') || 'none yet'}.`,
  )
}

/** The slugs of all published talks. */
export async function publishedSlugs(client: SanityClient): Promise<string[]> {
  const talks = await client.fetch<TalksQueryResult>(talksQuery, {}, {perspective: 'published'})
  return talks.flatMap((talk) => talk.slug ?? [])
}

/** The slugs of all talks and deck documents, drafts included; a talk goes before a deck of its slug. */
export async function checkableSlugs(client: SanityClient): Promise<string[]> {
  const [talks, decks] = await Promise.all([
    client.fetch<TalksQueryResult>(talksQuery, {}, {perspective: 'drafts'}),
    client.fetch<DeckSlugsQueryResult>(deckSlugsQuery, {}, {perspective: 'drafts'}),
  ])
  return [...new Set([...talks.map(({slug}) => slug), ...decks])].filter((slug) => slug !== null)
}
