import {existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {writing} from '../write-place.ts'
import {deckFiles} from './deck-files.ts'
import type {PlacedProblem} from './deck-files.ts'
import {findTalk} from './find-talk.ts'

export interface BuiltDeck {
  slug: string
  title: string
  folder: string
  /** Pages of the deck: what an audience sees one after the other. */
  pages: number
  files: number
  /** In bytes. */
  size: number
  problems: PlacedProblem[]
}

/**
 * Writes a published talk's deck into a folder: `index.html` and what it needs. Pictures that an
 * earlier build put there and this deck does not show are removed, films too; other files are left alone.
 */
export async function buildDeck(
  client: SanityClient,
  slug: string,
  folder: string,
  options: {notes: boolean},
): Promise<BuiltDeck> {
  const {plan, files, problems} = await deckFiles(client, await findTalk(client, slug), options)
  let size = 0
  for (const [path, content] of files) {
    const file = join(folder, path)
    writing(file, () => {
      mkdirSync(dirname(file), {recursive: true})
      writeFileSync(file, content)
    })
    size += Buffer.byteLength(content)
  }
  removeOld(folder, 'images', files)
  removeOld(folder, 'media', files)
  return {
    slug,
    title: plan.title,
    folder,
    pages: plan.slides.length,
    files: files.size,
    size,
    problems,
  }
}

function removeOld(
  deck: string,
  folder: 'images' | 'media',
  files: ReadonlyMap<string, unknown>,
): void {
  const place = join(deck, folder)
  const names = existsSync(place) ? readdirSync(place) : []
  for (const name of names) {
    const isOurs = /^(?:image|file)-[0-9a-f]{40}-[^/]*$/.test(name)
    if (isOurs && !files.has(`${folder}/${name}`)) rmSync(join(place, name))
  }
}
