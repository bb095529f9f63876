import {existsSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {DeckProblem} from '@rostrum/slides'
import type {Reader} from '../content/reader.ts'
import type {Format} from '../formats/format-names.ts'
import {writeAside} from '../formats/write-aside.ts'
import type {RoomFlags} from '../room-flags.ts'
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
  /** What each format consists of, relative to the folder. */
  formats: {[F in Format]?: readonly string[]}
  problems: PlacedProblem[]
}

export interface BuildOptions {
  notes: boolean
  /** HTML alone where none is named. */
  formats?: readonly Format[]
  scale?: number
  /** Where that is kept from build to build which takes long to make. */
  cacheFolder?: string
  onFormat?: (format: Format) => unknown
}

/**
 * Writes the deck of a published talk or deck document into a folder, in the formats that are asked for, with a
 * `manifest.json`. Pictures that an earlier build put there and this deck does not show are removed
 * where the deck is built as HTML, films too; other files are left alone.
 */
export async function buildDeck(
  client: Reader,
  slug: string,
  folder: string,
  {notes, formats: wanted, scale, cacheFolder, onFormat, ...flags}: BuildOptions & RoomFlags,
): Promise<BuiltDeck> {
  const {talk, room, problems: lost} = await findVariant(client, slug, flags)
  const {plan, files, formats, problems} = await deckFiles(client, talk, {
    notes,
    room,
    ...(wanted && {formats: wanted}),
    ...(scale !== undefined && {scale}),
    ...(cacheFolder !== undefined && {cacheFolder}),
    ...(onFormat && {onFormat}),
  })
  writeAside(folder, files)
  if (formats.has('html')) for (const place of ['images', 'media']) removeOld(folder, place, files)
  return {
    slug,
    title: plan.title,
    folder,
    pages: plan.slides.length,
    files: files.size,
    size: [...files.values()].reduce((size, content) => size + Buffer.byteLength(content), 0),
    formats: Object.fromEntries(formats),
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

function removeOld(deck: string, folder: string, files: ReadonlyMap<string, unknown>): void {
  const place = join(deck, folder)
  const names = existsSync(place) ? readdirSync(place) : []
  for (const name of names) {
    const isOurs = /^(?:image|file)-[0-9a-f]{40}-[^/]*$/.test(name)
    if (isOurs && !files.has(`${folder}/${name}`)) rmSync(join(place, name))
  }
}
