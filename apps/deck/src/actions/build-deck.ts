import {existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {fetchImage} from '../content/fetch-image.ts'
import {writing} from '../write-place.ts'
import {findTalk} from './find-talk.ts'
import {renderDeck, sharedFiles} from './render-deck.ts'

export interface BuiltDeck {
  slug: string
  title: string
  folder: string
  /** Pages of the deck: what an audience sees one after the other. */
  pages: number
  files: number
  /** In bytes. */
  size: number
  problems: {page: number | null; slide: string | null; message: string}[]
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
  const {plan, page, images} = await renderDeck(await findTalk(client, slug), options)
  const files = new Map<string, Uint8Array | string>(sharedFiles())
  for (const image of images) files.set(image.path, (await fetchImage(client, image.url)).bytes)
  files.set('index.html', page)
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
  const problems = plan.problems.map(({slide: key, message}) => {
    const slide = plan.slides.find(({origin}) => key !== null && origin?.slideKey === key)
    return {page: slide?.page ?? null, slide: slide?.label ?? key, message}
  })
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

function removeOldImages(folder: string, files: ReadonlyMap<string, unknown>): void {
  const names = existsSync(folder) ? readdirSync(folder) : []
  for (const name of names) {
    const isOurs = /^image-[0-9a-f]{40}-[^/]*$/.test(name)
    if (isOurs && !files.has(`images/${name}`)) rmSync(join(folder, name))
  }
}
