import type {SanityClient} from '@sanity/client'
import {findTalk} from '../actions/find-talk.ts'
import {listTalks} from '../actions/list-talks.ts'
import {renderDeck} from '../actions/render-deck.ts'
import type {HomeDeck} from './pages/home-page.ts'

/** Every talk, with its deck as it is published, or as its editors see it. */
export async function listDecks(
  client: SanityClient,
  perspective: 'published' | 'drafts',
): Promise<HomeDeck[]> {
  const talks = await listTalks(client)
  return Promise.all(
    talks.map(async (talk) => {
      const slug = perspective === 'drafts' ? talk.slug : talk.publishedSlug
      if (slug === undefined) return {talk, plan: undefined}
      return {talk, plan: (await renderDeck(await findTalk(client, slug, perspective))).plan}
    }),
  )
}
