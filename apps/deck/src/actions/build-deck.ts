import {existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {DeckProblem} from '@rostrum/slides'
import type {SanityClient} from '@sanity/client'
import type {RoomFlags} from '../room-flags.ts'
import {writing} from '../write-place.ts'
import {deckFiles} from './deck-files.ts'
import type {PlacedProblem} from './deck-files.ts'
import {findVariant} from './plan-variant.ts'

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
 * Writes the deck of a published talk or deck document into a folder: `index.html` and what it needs. Pictures that an
 * earlier build put there and this deck does not show are removed, films too; other files are left alone.
 */
export async function buildDeck(
  client: SanityClient,
  slug: string,
  folder: string,
  {notes, ...flags}: {notes: boolean} & RoomFlags,
): Promise<BuiltDeck> {
  const {talk, room, problems: lost} = await findVariant(client, slug, flags)
  const {plan, files, problems} = await deckFiles(client, talk, {notes, room})
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
    problems: [...lost.map(placed), ...problems],
  }
}

const placed = ({slideKey, message}: DeckProblem): PlacedProblem => ({
  key: slideKey || null,
  severity: 'warning',
  page: null,
  slide: null,
  message,
})

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
