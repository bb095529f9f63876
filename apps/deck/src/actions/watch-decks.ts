import type {SanityClient} from '@sanity/client'
import {followContent} from '../content/follow-content.ts'
import type {ChangedDocument} from '../content/follow-content.ts'
import type {Content} from '../content/open-content.ts'
import {sharedChromium} from '../formats/chromium.ts'
import type {Bytes} from '../formats/deck-parts.ts'
import {keptSlides} from '../formats/keep-slides.ts'
import type {KeptSlides} from '../formats/keep-slides.ts'
import type {RoomFlags} from '../room-flags.ts'
import {messageOf} from '../user-error.ts'
import {writeDeck} from './build-deck.ts'
import type {BuildOptions, BuiltDeck} from './build-deck.ts'
import {changedPages, knownPages} from './changed-pages.ts'
import type {ChangedPages, KnownPages} from './changed-pages.ts'
import {gatherDeck} from './gather-deck.ts'

/** One build of one deck, and why it was made. */
export interface Rebuild {
  slug: string
  /** What was changed; nothing: the deck is built for the first time, or after a time without content. */
  documents: readonly ChangedDocument[]
  /** From hearing of the first change until the files were there. */
  milliseconds: number
}

export type RebuiltDeck = Rebuild & {deck: BuiltDeck; pages: ChangedPages | null}
export type FailedRebuild = Rebuild & {message: string; stays: boolean}

export interface WatchOptions extends Omit<BuildOptions, 'memory' | 'onFormat'>, RoomFlags {
  /** The folders of the decks that are asked for, by slug, as the content has them now. */
  folders: (client: SanityClient) => Promise<ReadonlyMap<string, string>>
  onBuilt: (rebuild: RebuiltDeck) => unknown
  /** `stays`: there is an earlier build, which is left as it is. */
  onFailed: (rebuild: FailedRebuild) => unknown
  /** All that is asked for is built, or said to fail. */
  onReady: () => unknown
  onGone: (why: string | null) => unknown
}

/** What is known of a deck since its last build. */
interface Known {
  id: string | null
  kept: KeptSlides
  documents: ReadonlySet<string>
  pages: KnownPages | null
  failed: string | null
}

export interface DeckWatch {
  /** Builds all decks from content that nobody else can change. */
  buildAll(content: Content): Promise<void>
  /**
   * Builds them again whenever something changes that they are made of: one after the other, always from
   * the latest content, until it is stopped.
   */
  follow(): Promise<void>
}

export function watchDecks(options: WatchOptions, stopped: AbortSignal): DeckWatch {
  const {folders, onBuilt, onFailed, onReady, onGone, formats, notes, scale, ...flags} = options
  const chromium = sharedChromium()
  const pictures = new Map<string, Promise<Bytes>>()
  const known = new Map<string, Known>()
  let content: Content | undefined
  let everything = false
  let changes: ChangedDocument[] = []
  let since: number | undefined
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  const begin = (): void => void (running ??= work().finally(() => (running = undefined)))
  const wake = (after = quiet): void => {
    since ??= performance.now()
    clearTimeout(timer)
    timer = setTimeout(begin, after)
  }
  /** Where there is something to do, and from what. */
  const next = (): SanityClient | undefined =>
    (everything || changes.length > 0) && !stopped.aborted ? content?.client : undefined

  async function work(): Promise<void> {
    for (let client = next(); client !== undefined; client = next()) {
      const round = {all: everything, changes, since: since ?? performance.now()}
      everything = false
      changes = []
      since = undefined
      try {
        for (const [slug, folder] of await folders(client)) {
          if (stopped.aborted) return
          if (round.all || concerns(known.get(slug), round.changes))
            await rebuild(client, slug, folder, round)
        }
        if (round.all) onReady()
      } catch (error) {
        // That it is gone is said by whoever follows it; all is looked at again.
        if (await answers(client)) onGone(messageOf(error))
        everything = true
        if (!stopped.aborted) wake(later)
        return
      }
    }
  }

  async function rebuild(
    client: SanityClient,
    slug: string,
    folder: string,
    round: {all: boolean; changes: ChangedDocument[]; since: number},
  ): Promise<void> {
    const before = known.get(slug)
    const kept = before?.kept ?? keptSlides()
    const said = {
      slug,
      documents: round.changes.filter((change) => concerns(before, [change])),
      milliseconds: 0,
    }
    const ends = () => ({...said, milliseconds: Math.round(performance.now() - round.since)})
    try {
      const gathered = await gatherDeck(client, slug, flags, before?.id ?? undefined)
      const deck = await writeDeck(client, gathered, folder, {
        notes,
        ...(formats && {formats}),
        ...(scale !== undefined && {scale}),
        memory: {chromium, pictures, kept},
      })
      const milliseconds = ends()
      const pages = knownPages(gathered.plan)
      const documents = new Set(gathered.documents.map(({id}) => id))
      known.set(slug, {id: gathered.talk._id, kept, documents, pages, failed: null})
      const isNews = !deck.unchanged || before === undefined || before.failed !== null
      const isAsked = said.documents.some(({id}) => before?.documents.has(id) || documents.has(id))
      if (isNews || isAsked)
        onBuilt({
          ...milliseconds,
          deck,
          pages: before?.pages ? changedPages(before.pages, pages) : null,
        })
    } catch (error) {
      if (stopped.aborted) return
      if (!(await answers(client))) throw error
      const failed = messageOf(error)
      known.set(slug, {
        id: before?.id ?? null,
        kept,
        documents: before?.documents ?? new Set(),
        pages: before?.pages ?? null,
        failed,
      })
      if (failed !== before?.failed)
        onFailed({...ends(), message: failed, stays: before?.pages != null})
    }
  }

  return {
    async buildAll(own) {
      content = own
      everything = true
      await work()
      content = undefined
    },
    async follow() {
      await followContent(
        {
          onThere(served) {
            content = served
            everything = true
            wake()
          },
          onChange(document) {
            changes.push(document)
            wake()
          },
          onGone(why) {
            content = undefined
            onGone(why)
          },
        },
        stopped,
      )
      clearTimeout(timer)
      await chromium.close()
      await running
    },
  }
}

/** Milliseconds without a further change before a build begins: one publication is one build. */
const quiet = 10

/** And until another attempt, where the content did not answer. */
const later = 1000

/**
 * Might a deck look otherwise for these changes? What comes and goes may be what a slug, an audience or
 * a theme is called by, and so may what it is called.
 */
function concerns(known: Known | undefined, changes: readonly ChangedDocument[]): boolean {
  if (known === undefined || known.failed !== null) return true
  return changes.some(
    ({id, type, stays}) => !stays || known.documents.has(id) || naming.has(type ?? ''),
  )
}

const naming: ReadonlySet<string> = new Set(['talk', 'deck', 'audience', 'theme'])

const answers = (client: SanityClient): Promise<boolean> =>
  client.fetch('true').then(
    () => true,
    () => false,
  )
