import type {Talk} from '@rostrum/schema'
import type {DeckPlan} from '@rostrum/slides'
import type {Reader} from '../content/reader.ts'
import {usedDocuments} from '../content/used-documents.ts'
import {deckParts} from '../formats/deck-parts.ts'
import type {PartsOptions} from '../formats/deck-parts.ts'
import type {Format} from '../formats/format-names.ts'
import {makeFormats} from '../formats/make-formats.ts'
import type {DeckFolder, MakeOptions} from '../formats/make-formats.ts'
import {listed, manifestOf, manifestText} from '../formats/manifest.ts'
import type {PlacedProblem} from '../formats/problems.ts'

export type {PlacedProblem} from '../formats/problems.ts'

export interface DeckFiles {
  plan: DeckPlan
  /** How the files of its formats are called. */
  name: string
  /** Of all formats and `manifest.json`, by path; a deck as HTML begins with `index.html`. */
  files: DeckFolder
  /** Which files belong to which format. */
  formats: ReadonlyMap<Format, readonly string[]>
  /** What the plan complains of, and films that are not there. */
  problems: PlacedProblem[]
}

/** All that a talk's deck consists of, in the formats that are asked for: HTML where none is. */
export async function deckFiles(
  client: Reader,
  talk: Talk,
  options: PartsOptions & Partial<MakeOptions>,
): Promise<DeckFiles> {
  const {notes} = options
  const parts = await deckParts(client, talk, options)
  const {plan, name, problems} = parts
  const made = await makeFormats(parts, {...options, formats: options.formats ?? ['html']})
  const manifest = manifestOf(
    {id: talk._id, plan, notes, documents: await usedDocuments(client, [talk._id])},
    new Map([...made].map(([format, files]) => [format, {files: listed(files), from: null}])),
  )
  const files = new Map([...made.values()].flatMap((folder) => [...folder]))
  files.set('manifest.json', manifestText(manifest))
  const formats = new Map([...made].map(([format, folder]) => [format, [...folder.keys()]]))
  return {plan, name, files, formats, problems}
}
