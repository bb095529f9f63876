import type {Reader} from '../content/reader.ts'
import {builtBy} from '../formats/built-by.ts'
import {partsOf} from '../formats/deck-parts.ts'
import type {BuildMemory} from '../formats/deck-parts.ts'
import {earlierBuild} from '../formats/earlier-build.ts'
import {formatNames} from '../formats/format-names.ts'
import type {Format} from '../formats/format-names.ts'
import {keptPictures} from '../formats/kept-pictures.ts'
import {madeFrom} from '../formats/made-from.ts'
import type {MadeFrom} from '../formats/made-from.ts'
import {makeFormat} from '../formats/make-formats.ts'
import {listed, manifestOf, manifestText} from '../formats/manifest.ts'
import type {MadeFormat} from '../formats/manifest.ts'
import {lostChange, placedProblems} from '../formats/problems.ts'
import {oldFormats, staleFiles} from '../formats/old-files.ts'
import type {OldFormat} from '../formats/old-files.ts'
import {stillThere} from '../formats/still-there.ts'
import {writeAside} from '../formats/write-aside.ts'
import type {RoomFlags} from '../room-flags.ts'
import type {PlacedProblem} from './deck-files.ts'
import {gatherDeck} from './gather-deck.ts'
import type {GatheredDeck} from './gather-deck.ts'

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
  /** Whether all that was asked for stood there already. */
  unchanged: boolean
  /** Files that were not there letter for letter, and those of earlier builds that went. */
  written: readonly string[]
  removed: readonly string[]
  /** Of earlier builds, that were not asked for and are not what would be built now. */
  old: OldFormat[]
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
  /** Of the builds before it in the same process. */
  memory?: BuildMemory
}

/**
 * Writes the deck of a published talk or deck document into a folder, in the formats that are asked for, with a
 * `manifest.json`. What stands there as it would be made is left as it is. Files that an earlier build
 * put there for these formats and this one does not have are removed; other files are left alone.
 */
export const buildDeck = async (
  client: Reader,
  slug: string,
  folder: string,
  {notes, formats, scale, cacheFolder, onFormat, memory, ...flags}: BuildOptions & RoomFlags,
): Promise<BuiltDeck> =>
  writeDeck(client, await gatherDeck(client, slug, flags), folder, {
    notes,
    ...(formats && {formats}),
    ...(scale !== undefined && {scale}),
    ...(cacheFolder !== undefined && {cacheFolder}),
    ...(onFormat && {onFormat}),
    ...(memory && {memory}),
  })

/** The same of what has been gathered. */
export async function writeDeck(
  client: Reader,
  {slug, talk, plan, documents, lost}: GatheredDeck,
  folder: string,
  options: BuildOptions,
): Promise<BuiltDeck> {
  const {notes, formats: wanted = ['html'], scale = 1, cacheFolder, onFormat, memory} = options
  const earlier = earlierBuild(folder)
  const isSame = earlier.id === talk._id
  const program = builtBy()
  const from = (format: Format): MadeFrom =>
    madeFrom(plan, format, {notes, scale, pdf: wanted.includes('pdf')}, program)
  const ready = new Map<Format, MadeFormat>()
  for (const format of wanted) {
    const made = earlier.formats.get(format)
    const stands =
      isSame &&
      made?.from?.inputs != null &&
      made.from.inputs === from(format).inputs &&
      made.files.length > 0 &&
      made.files.every((file) => stillThere(folder, file))
    if (stands) ready.set(format, made)
  }
  const files = new Map<string, Uint8Array<ArrayBuffer> | string>()
  const problems = placedProblems(plan)
  if (ready.size < wanted.length) {
    const pictures = keptPictures(folder, earlier, program)
    const parts = await partsOf(
      client,
      {talk, plan},
      {notes, scale, pictures, ...(cacheFolder !== undefined && {cacheFolder}), ...memory},
    )
    for (const format of wanted.filter((each) => !ready.has(each))) {
      const before = parts.problems.length
      const made = await makeFormat(format, parts, {formats: wanted, ...(onFormat && {onFormat})})
      for (const [path, content] of made) files.set(path, content)
      // What lacked a film, say, may find it next time.
      const isWhole = parts.problems.length === before
      ready.set(format, {
        files: listed(made),
        from: {...from(format), ...(!isWhole && {inputs: null})},
      })
    }
    problems.splice(0, problems.length, ...parts.problems)
  }
  const retained = isSame
    ? [...earlier.formats].filter(
        ([format, made]) =>
          !wanted.includes(format) && made.files.every((file) => stillThere(folder, file)),
      )
    : []
  const manifest = manifestOf(
    {id: talk._id, plan, documents, notes},
    new Map([...ready, ...retained]),
  )
  const isUnchanged = files.size === 0
  files.set('manifest.json', manifestText(manifest))
  const {written, removed} = writeAside(
    folder,
    files,
    staleFiles(folder, earlier, manifest, wanted),
  )
  const own = formatNames.flatMap((format) => (wanted.includes(format) ? ready.get(format)! : []))
  const listedFiles = own.flatMap(({files}) => files)
  return {
    slug,
    title: plan.title,
    folder,
    pages: plan.slides.length,
    files: listedFiles.length + 1,
    size: listedFiles.reduce((size, file) => size + file.size, 0),
    formats: Object.fromEntries(
      wanted.map((format) => [format, ready.get(format)!.files.map(({path}) => path)]),
    ),
    unchanged: isUnchanged,
    written,
    removed,
    old: oldFormats(plan, retained, {notes, program}),
    problems: [...lost.map(lostChange), ...problems],
  }
}
