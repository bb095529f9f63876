import type {SanityClient} from 'sanity'
import {apiVersion} from '../connection.ts'
import {draftAddress} from './locations-of.ts'

interface Edited {
  slug: string
  /** When the talk was last written to, and each of its sections. */
  at: readonly (string | null)[]
}

/** The deck that somebody worked on last, as its editors see it; all decks where there is none. */
export async function firstDeck(client: SanityClient, deckUrl: string): Promise<string> {
  const talks = await client
    .withConfig({apiVersion, perspective: 'drafts'})
    .fetch<Edited[]>(editedTalks, {}, {tag: 'rostrum.first-deck'})
  const [latest] = talks.toSorted((a, b) => (lastEdit(a) < lastEdit(b) ? 1 : -1))
  return latest ? draftAddress(deckUrl, latest.slug) : `${deckUrl}/?perspective=drafts`
}

const editedTalks = `*[_type == "talk" && defined(slug.current)]{
  "slug": slug.current, "at": [_updatedAt, ...sections[]->_updatedAt]
}`

// Times as they are stored sort as text does.
const lastEdit = ({at}: Edited): string => at.reduce<string>((a, b) => (b && b > a ? b : a), '')
