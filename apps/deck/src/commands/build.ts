import {join, resolve} from 'node:path'
import {buildDeck} from '../actions/build-deck.ts'
import type {BuiltDeck} from '../actions/build-deck.ts'
import {publishedSlugs} from '../actions/find-talk.ts'
import {cacheFolderOf} from '../content/cache-folder.ts'
import {count} from '../count.ts'
import {exitCodes} from '../exit-codes.ts'
import {readFormats} from '../formats/format-names.ts'
import type {Format} from '../formats/format-names.ts'
import {roomOf} from '../room-flags.ts'
import type {RoomFlags} from '../room-flags.ts'
import {messageOf} from '../user-error.ts'
import {withReader} from './with-reader.ts'

export interface BuildFlags extends RoomFlags {
  all?: boolean
  out: string
  notes?: boolean
  json?: boolean
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
  const formats = readFormats(flags.format ?? 'html')
  const {built, failed} = await withReader(async (client) => {
    const wanted = flags.all ? await publishedSlugs(client) : [...new Set(slugs)]
    const single = !flags.all && wanted.length === 1
    const built: BuiltDeck[] = []
    const failed: {slug: string; message: string}[] = []
    for (const slug of wanted) {
      const folder = resolve(single ? flags.out : join(flags.out, slug))
      try {
        const deck = await buildDeck(client, slug, folder, {
          notes: flags.notes ?? false,
          formats,
          scale: Number(flags.scale ?? 1),
          cacheFolder: cacheFolderOf(process.env),
          onFormat: (format) => say(slug, format, formats),
          ...roomOf(flags),
        })
        built.push(deck)
        if (!flags.json) print(deck)
      } catch (error) {
        failed.push({slug, message: messageOf(error)})
      }
    }
    return {built, failed}
  })
  if (flags.json) process.stdout.write(`${JSON.stringify({built, failed}, null, 2)}\n`)
  else for (const {message} of failed) process.stderr.write(`${message}\n`)
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

function print({slug, folder, pages, size, formats, problems}: BuiltDeck): void {
  const kilobytes = Math.round(size / 1000)
  const [[first, files] = ['html', []]] = Object.entries(formats)
  const shown = first === 'html' ? 'index.html' : (files[0] ?? '')
  const others = Object.entries(formats).slice(1)
  process.stdout.write(
    `${slug}: ${count(pages, 'page')}, ${kilobytes} kB → ${join(folder, shown)}\n`,
  )
  for (const [, [file = '', ...more]] of others)
    process.stdout.write(
      `  → ${join(folder, file)}${more.length === 0 ? '' : ` and ${more.length} more`}\n`,
    )
  for (const {page, slide, message} of problems) {
    const where = page === null ? (slide ?? slug) : `page ${page}, “${slide}”`
    process.stderr.write(`  ${where}: ${message}\n`)
  }
}
