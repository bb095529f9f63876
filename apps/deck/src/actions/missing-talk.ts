import {talksQuery} from '@rostrum/schema'
import type {TalksQueryResult} from '@rostrum/schema'
import type {Reader} from '../content/reader.ts'
import {UserError} from '../user-error.ts'

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
