import type {SanityClient} from 'sanity'
import {Observable, ReplaySubject, share, timer} from 'rxjs'
import {gatherDocuments} from './gather-documents.ts'
import type {StoredDocument, StoredDocuments} from './resolve-talk.ts'

export interface DeckRoot {
  /** A published id. */
  id: string
  type: string
}

export interface DeckDocuments {
  /** The talks that it stands in, the oldest first; a talk stands in itself. */
  talks: string[]
  /** The root and the first of the talks with all that their decks are made of, as editors see it. */
  documents: StoredDocuments
}

/** What a deck is made of, now and whenever something of it changes. */
export function watchDeck(client: SanityClient, root: DeckRoot): Observable<DeckDocuments> {
  const key = `${root.type}:${root.id}`
  const known = watched.get(key)
  if (known) return known
  const made = deckOf(client, root).pipe(
    share({
      resetOnRefCountZero: () => timer(lingersFor),
      connector: () => new ReplaySubject<DeckDocuments>(1),
    }),
  )
  watched.set(key, made)
  return made
}

function deckOf(anyClient: SanityClient, {id, type}: DeckRoot): Observable<DeckDocuments> {
  const client = anyClient.withConfig({perspective: 'drafts', useCdn: false})
  const load = (ids: readonly string[]) =>
    client.fetch<StoredDocument[]>('*[_id in $ids]', {ids}, {tag: 'rostrum.preview'})
  const findTalks = () => client.fetch<string[]>(talksQuery, {id}, {tag: 'rostrum.preview'})

  return new Observable((subscriber) => {
    let documents: StoredDocuments = new Map()
    const changed = new Set<string>()
    let state: 'idle' | 'waiting' | 'loading' | 'outdated' = 'idle'

    const refresh = async () => {
      state = 'loading'
      const stale = new Set(changed)
      changed.clear()
      const talks = type === 'talk' ? [id] : await findTalks()
      const known = new Map([...documents].filter(([each]) => !stale.has(each)))
      documents = await gatherDocuments([id, ...talks.slice(0, 1)], load, known)
      subscriber.next({talks, documents})
      const wasOutdated = (state as string) === 'outdated'
      state = 'idle'
      if (wasOutdated) schedule()
    }
    const schedule = () => {
      if (state === 'loading') state = 'outdated'
      if (state !== 'idle') return
      state = 'waiting'
      setTimeout(
        () => {
          if (!subscriber.closed) refresh().catch((error: unknown) => subscriber.error(error))
        },
        documents.size === 0 ? 0 : pause,
      )
    }

    return client
      .withConfig({perspective: 'raw'})
      .listen(
        '*[_type != "system"]',
        {},
        {
          events: ['welcome', 'mutation', 'reconnect'],
          includeResult: false,
          includeMutations: false,
          visibility: 'query',
          tag: 'rostrum.preview',
        },
      )
      .subscribe({
        next: (event) => {
          if (event.type === 'reconnect') return
          if (event.type === 'mutation') changed.add(event.documentId.replace(/^drafts\./, ''))
          // What happened while nobody listened is not told.
          else for (const each of documents.keys()) changed.add(each)
          schedule()
        },
        error: (error: unknown) => subscriber.error(error),
      })
  })
}

const talksQuery = '*[_type == "talk" && references($id)] | order(_createdAt)._id'
const watched = new Map<string, Observable<DeckDocuments>>()
/** How long it is kept up to date when nobody looks: one dialog closes and the next one opens. */
const lingersFor = 10_000
/** Between changes, so that someone typing is not followed letter by letter. */
const pause = 400
