import {talksQuery} from '@rostrum/schema'
import type {TalksQueryResult} from '@rostrum/schema'
import type {SanityClient} from '@sanity/client'

export interface ListedTalk {
  slug: string
  /** Where its deck is now, which an editor may be about to change; absent where it has none yet. */
  publishedSlug: string | undefined
  title: string
  subtitle: string | undefined
  /** changed: published, with edits that are not. */
  state: 'published' | 'changed' | 'draft'
  slides: number
  sections: number
  speakers: string[]
  tags: string[]
  language: string | undefined
  updatedAt: string
}

/** Every talk as its editors see it, newest first. Talks without a slug have no address and no row. */
export async function listTalks(client: SanityClient): Promise<ListedTalk[]> {
  const [current, published] = await Promise.all([
    client.fetch<TalksQueryResult>(talksQuery, {}, {perspective: 'drafts'}),
    client.fetch<TalksQueryResult>(talksQuery, {}, {perspective: 'published'}),
  ])
  const publishedOf = new Map(published.map((talk) => [talk._id, talk]))
  return current.flatMap((talk) => {
    if (!talk.slug) return []
    const publicTalk = publishedOf.get(talk._id)
    const at = publicTalk?._updatedAt
    return {
      slug: talk.slug,
      publishedSlug: publicTalk?.slug ?? undefined,
      title: talk.title ?? talk.slug,
      subtitle: talk.subtitle ?? undefined,
      state: at === undefined ? 'draft' : at === talk._updatedAt ? 'published' : 'changed',
      slides: talk.slides ?? 0,
      sections: talk.sections ?? 0,
      speakers: (talk.speakers ?? []).flatMap((name) => name ?? []),
      tags: (talk.tags ?? []).flatMap((title) => title ?? []),
      language: talk.language ?? undefined,
      updatedAt: talk._updatedAt,
    } as const
  })
}
