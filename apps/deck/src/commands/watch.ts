import {join} from 'node:path'
import {cacheFolderOf} from '../content/cache-folder.ts'
import {allSlugs} from '../actions/all-slugs.ts'
import {watchDecks} from '../actions/watch-decks.ts'
import type {Rebuild, RebuiltDeck} from '../actions/watch-decks.ts'
import type {ChangedDocument} from '../content/follow-content.ts'
import {count} from '../count.ts'
import {deckFolders} from '../deck-folders.ts'
import {exitCodes} from '../exit-codes.ts'
import {readFormats} from '../formats/format-names.ts'
import {whenInterrupted} from '../interruption.ts'
import {roomOf} from '../room-flags.ts'
import type {BuildFlags} from './build.ts'
import {printDeck, printProblems} from './print-deck.ts'
import {withContent} from './with-content.ts'

/** Builds decks and builds them again whenever their content changes, until it is interrupted. */
export async function watchCommand(slugs: string[], flags: BuildFlags): Promise<number> {
  const stop = new AbortController()
  const end = (): void => stop.abort()
  whenInterrupted(end)
  process.once('SIGTERM', end)
  process.stdout.once('error', end)
  const asked = [...new Set(slugs)]
  let isFollowing = false
  let wasReady = false
  let isGone = false
  const watch = watchDecks(
    {
      notes: flags.notes ?? false,
      formats: readFormats(flags.format ?? 'html'),
      scale: Number(flags.scale ?? 1),
      cacheFolder: cacheFolderOf(process.env),
      ...roomOf(flags),
      async folders(client) {
        const wanted = flags.all ? await allSlugs(client, 'published') : asked
        return deckFolders(flags.out, wanted, {single: !flags.all && wanted.length === 1})
      },
      onBuilt(rebuild) {
        if (flags.json) writeJson(rebuild)
        else if (rebuild.pages === null) printDeck(rebuild.deck)
        else printRebuild(rebuild)
      },
      onFailed({message, stays, ...rebuild}) {
        if (flags.json) writeJson({...rebuild, failed: message})
        else
          say(
            `${rebuild.slug}: ${message}${because(rebuild)}${stays ? ' The deck stays as it was.' : ''}`,
          )
      },
      onReady() {
        if (!isFollowing) return
        say(`${isGone ? 'The content is served. ' : ''}Waiting for changes; Ctrl-C ends it.`)
        wasReady = true
        isGone = false
      },
      onGone(why) {
        isGone = true
        const what = wasReady ? 'The content is not served any more' : notServed
        say(`${what}${why === null ? '' : ` (${why})`}. Waiting for it: npm start serves it.`)
      },
    },
    stop.signal,
  )
  await withContent(async (content) => {
    if (!content.served) await watch.buildAll(content)
  })
  isFollowing = true
  await watch.follow()
  return exitCodes.ok
}

const notServed = 'The content is not served, so that nobody can change it'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const writeJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`)

function printRebuild(rebuild: RebuiltDeck): void {
  const {slug, deck, milliseconds} = rebuild
  const [paths = []] = Object.values(deck.formats)
  const file = paths.includes('index.html') ? 'index.html' : (paths[0] ?? '')
  process.stdout.write(
    `${slug}: ${whatChanged(rebuild)}${because(rebuild)}, ${milliseconds} ms → ${join(deck.folder, file)}\n`,
  )
  printProblems(deck)
}

function whatChanged({deck, pages}: RebuiltDeck): string {
  if (deck.unchanged || pages === null) return 'unchanged'
  const {changed, added, removed} = pages
  const parts = [
    ...(changed.length > 0 ? [`${pageList(changed)} changed`] : []),
    ...(added.length > 0 ? [`${pageList(added)} new`] : []),
    ...(removed > 0 ? [`${count(removed, 'page')} gone`] : []),
  ]
  return parts.length === 0 ? 'built anew' : parts.join(', ')
}

const mostNamed = 5

const pageList = (pages: readonly number[]): string =>
  pages.length > mostNamed
    ? count(pages.length, 'page')
    : `page${pages.length === 1 ? '' : 's'} ${pages.join(', ')}`

function because({documents}: Rebuild): string {
  const names = [...new Set(documents.map(nameOf))]
  if (names.length === 0) return ''
  const more = names.length - mostDocuments
  const shown = names.slice(0, mostDocuments).join(', ')
  return ` (${shown}${more > 0 ? ` and ${more} more` : ''})`
}

const mostDocuments = 3

function nameOf({type, title, id}: ChangedDocument): string {
  if (type === null) return `${id} is gone`
  if (title !== null) return `${type} “${title}”`
  return id.startsWith(`${type}-`) ? id : `${type} ${id}`
}
