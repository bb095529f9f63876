import {join, resolve} from 'node:path'
import {buildDeck} from '../actions/build-deck.ts'
import type {BuiltDeck} from '../actions/build-deck.ts'
import {publishedSlugs} from '../actions/find-talk.ts'
import {count} from '../count.ts'
import {exitCodes} from '../exit-codes.ts'
import {roomOf} from '../room-flags.ts'
import type {RoomFlags} from '../room-flags.ts'
import {messageOf} from '../user-error.ts'
import {withContent} from './with-content.ts'

export interface BuildFlags extends RoomFlags {
  all?: boolean
  out: string
  notes?: boolean
  json?: boolean
}

export async function buildCommand(slugs: string[], flags: BuildFlags): Promise<number> {
  if (slugs.length === 0 && !flags.all) {
    process.stderr.write(
      'Which talk? Name one (deck build <slug>), or all: deck build --all. "deck list" shows them.\n',
    )
    return exitCodes.usage
  }
  const {built, failed} = await withContent(async ({client}) => {
    const wanted = flags.all ? await publishedSlugs(client) : [...new Set(slugs)]
    const single = !flags.all && wanted.length === 1
    const built: BuiltDeck[] = []
    const failed: {slug: string; message: string}[] = []
    for (const slug of wanted) {
      const folder = resolve(single ? flags.out : join(flags.out, slug))
      try {
        built.push(
          await buildDeck(client, slug, folder, {notes: flags.notes ?? false, ...roomOf(flags)}),
        )
        if (!flags.json) print(built.at(-1)!)
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

function print({slug, folder, pages, size, problems}: BuiltDeck): void {
  const kilobytes = Math.round(size / 1000)
  process.stdout.write(
    `${slug}: ${count(pages, 'page')}, ${kilobytes} kB → ${join(folder, 'index.html')}\n`,
  )
  for (const {page, slide, message} of problems) {
    const where = page === null ? (slide ?? slug) : `page ${page}, “${slide}”`
    process.stderr.write(`  ${where}: ${message}\n`)
  }
}
