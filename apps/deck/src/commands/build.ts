import {buildDecks} from '../actions/build-decks.ts'
import type {FailedDeck} from '../actions/build-decks.ts'
import type {BuiltDeck} from '../actions/build-deck.ts'
import {allSlugs} from '../actions/all-slugs.ts'
import {cacheFolderOf} from '../content/cache-folder.ts'
import {count} from '../count.ts'
import {deckFolders} from '../deck-folders.ts'
import {exitCodes} from '../exit-codes.ts'
import {readFormats} from '../formats/format-names.ts'
import type {Format} from '../formats/format-names.ts'
import {roomOf} from '../room-flags.ts'
import type {RoomFlags} from '../room-flags.ts'
import {messageOf} from '../user-error.ts'
import {printDeck} from './print-deck.ts'
import {withReader} from './with-reader.ts'

export interface BuildFlags extends RoomFlags {
  all?: boolean
  out: string
  notes?: boolean
  json?: boolean
  watch?: boolean
  /** A list such as `html,pdf`. */
  format?: string
  /** Pixels of a PNG for each of the slide's. */
  scale?: string
}

export async function buildCommand(slugs: string[], flags: BuildFlags): Promise<number> {
  const usage = usageProblem(slugs, flags)
  if (usage !== null) {
    process.stderr.write(`${usage}\n`)
    return exitCodes.usage
  }
  if (flags.watch) return (await import('./watch.ts')).watchCommand(slugs, flags)
  const begun = performance.now()
  const formats = readFormats(flags.format ?? 'html')
  const built: BuiltDeck[] = []
  const failed: FailedDeck[] = []
  let isOne = false
  await withReader(async (client) => {
    const wanted = flags.all ? await allSlugs(client, 'published') : [...new Set(slugs)]
    isOne = wanted.length === 1
    const folders = deckFolders(flags.out, wanted, {single: !flags.all && isOne})
    await buildDecks(client, folders, {
      notes: flags.notes ?? false,
      formats,
      scale: Number(flags.scale ?? 1),
      cacheFolder: cacheFolderOf(process.env),
      ...roomOf(flags),
      onFormat: (slug, format) => say(slug, format, formats),
      onBuilt(deck) {
        built.push(deck)
        if (!flags.json) printDeck(deck)
      },
      onFailed(deck) {
        failed.push(deck)
        if (!flags.json) process.stderr.write(`${isOne ? '' : `${deck.slug}: `}${deck.message}\n`)
      },
    })
  })
  if (flags.json) process.stdout.write(`${JSON.stringify({built, failed}, null, 2)}\n`)
  else if (flags.all || !isOne)
    process.stdout.write(`${summaryOf(built, failed, performance.now() - begun)}\n`)
  return failed.length === 0 ? exitCodes.ok : exitCodes.failure
}

function usageProblem(slugs: readonly string[], {all, format, scale}: BuildFlags): string | null {
  if (slugs.length === 0 && !all)
    return 'Which talk? Name one (deck build <slug>), or all: deck build --all. "deck list" shows them.'
  if (scale !== undefined && !/^[1-4]$/.test(scale))
    return `--scale is how many pixels a PNG has for each of the slide's 1280 x 720: 1, 2, 3 or 4. There came “${scale}”.`
  try {
    readFormats(format ?? 'html')
    return null
  } catch (error) {
    return messageOf(error)
  }
}

/** One format is quickly done; of several, each is named when it is begun. */
function say(slug: string, format: Format, formats: readonly Format[]): void {
  if (formats.length > 1) process.stderr.write(`${slug}: ${format} …\n`)
}

function summaryOf(
  built: readonly BuiltDeck[],
  failed: readonly FailedDeck[],
  milliseconds: number,
): string {
  const unchanged = built.filter((deck) => deck.unchanged).length
  const parts = [
    `${built.length - unchanged} built`,
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    ...(failed.length > 0
      ? [`${failed.length} failed (${failed.map(({slug}) => slug).join(', ')})`]
      : []),
  ]
  const all = count(built.length + failed.length, 'deck')
  return `${all} in ${(milliseconds / 1000).toFixed(1)} s: ${parts.join(', ')}`
}
