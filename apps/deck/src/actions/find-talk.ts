import {talkQuery, talksQuery} from '@rostrum/schema'
import type {Talk, TalkQueryResult, TalksQueryResult} from '@rostrum/schema'
import type {Reader} from '../content/reader.ts'
import {UserError} from '../user-error.ts'

/**
 * A talk with all that its deck shows: as it is published, or as its editors see it.
 * @throws UserError that names the talks there are, or says how to publish this one
 */
export async function findTalk(
  client: Reader,
  slug: string,
  perspective: 'published' | 'drafts' = 'published',
): Promise<Talk> {
  const talk = await client.fetch<TalkQueryResult>(talkQuery, {slug}, {perspective})
  if (talk) return talk
  throw await missingTalk(client, slug)
}

/** Says how to publish a talk that is only a draft, or names the talks, and the decks, there are. */
export async function missingTalk(
  client: Reader,
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
export async function publishedSlugs(client: Reader): Promise<string[]> {
  const talks = await client.fetch<TalksQueryResult>(talksQuery, {}, {perspective: 'published'})
  return talks.flatMap((talk) => talk.slug ?? [])
}
