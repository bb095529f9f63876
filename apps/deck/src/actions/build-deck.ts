import {existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {writing} from '../write-place.ts'
import {deckFiles, placedProblems} from './deck-files.ts'
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
 * earlier build put there and this deck does not show are removed; other files are left alone.
 */
export async function buildDeck(
  client: SanityClient,
  slug: string,
  folder: string,
  options: {notes: boolean},
): Promise<BuiltDeck> {
  const {plan, files} = await deckFiles(client, await findTalk(client, slug), options)
  let size = 0
  for (const [path, content] of files) {
    const file = join(folder, path)
    writing(file, () => {
      mkdirSync(dirname(file), {recursive: true})
      writeFileSync(file, content)
    })
    size += Buffer.byteLength(content)
  }
  removeOldImages(join(folder, 'images'), files)
  return {
    slug,
    title: plan.title,
    folder,
    pages: plan.slides.length,
    files: files.size,
    size,
    problems: placedProblems(plan),
  }
}

function removeOldImages(folder: string, files: ReadonlyMap<string, unknown>): void {
  const names = existsSync(folder) ? readdirSync(folder) : []
  for (const name of names) {
    const isOurs = /^image-[0-9a-f]{40}-[^/]*$/.test(name)
    if (isOurs && !files.has(`images/${name}`)) rmSync(join(folder, name))
  }
}
