import {decksQuery} from '@rostrum/schema'
import type {DecksQueryResult} from '@rostrum/schema'
import type {SanityClient} from '@sanity/client'
import type {ListedTalk} from './list-talks.ts'

/** A deck document as a list shows it. */
export interface ListedDeck extends Pick<
  ListedTalk,
  'slug' | 'publishedSlug' | 'title' | 'state' | 'updatedAt'
> {
  /** Whom it is for; undefined: everyone. */
  audience: string | undefined
  /** What it has to fit into; undefined: as long as it takes. */
  minutes: number | undefined
  event: {title: string | undefined; date: string | undefined} | undefined
}

/** Every deck document as its editors see it, newest first; none without a slug. */
export async function listDeckDocuments(client: SanityClient): Promise<ListedDeck[]> {
  const [current, published] = await Promise.all([
    client.fetch<DecksQueryResult>(decksQuery, {}, {perspective: 'drafts'}),
    client.fetch<DecksQueryResult>(decksQuery, {}, {perspective: 'published'}),
  ])
  const publishedOf = new Map(published.map((deck) => [deck._id, deck]))
  return current.flatMap(({_id, _updatedAt, slug, title, audience, minutes, event}) => {
    if (!slug) return []
    const publicDeck = publishedOf.get(_id)
    const at = publicDeck?._updatedAt
    return {
      slug,
      publishedSlug: publicDeck?.slug ?? undefined,
      title: title ?? slug,
      state: at === undefined ? 'draft' : at === _updatedAt ? 'published' : 'changed',
      updatedAt: _updatedAt,
      audience: audience ?? undefined,
      minutes: minutes ?? undefined,
      event: event ? {title: event.title ?? undefined, date: event.date ?? undefined} : undefined,
    } as const
  })
}
