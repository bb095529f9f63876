import type {DeckPlan} from '@rostrum/slides'
import rostrum from '../../package.json' with {type: 'json'}
import type {UsedDocument} from '../content/used-documents.ts'
import {digestOf} from './digest.ts'
import {formatNames} from './format-names.ts'
import type {Format} from './format-names.ts'
import type {MadeFrom} from './made-from.ts'
import type {DeckFolder} from './make-formats.ts'

export interface ManifestFile {
  path: string
  size: number
  sha256: string
}

export interface Manifest {
  /** Which Rostrum has built it. */
  rostrum: string
  talk: {id: string; slug: string; title: string}
  /** Whether all speaker notes are in it, or only those for everyone. */
  notes: boolean
  slides: number
  /** Every published document that the deck was made of, at which revision. */
  documents: UsedDocument[]
  formats: {[F in Format]?: readonly string[]}
  /** What each format was made from. */
  made: {[F in Format]?: MadeFrom}
  files: ManifestFile[]
}

/** A format as it stands in a folder, or is about to. */
export interface MadeFormat {
  files: readonly ManifestFile[]
  /** Null: nobody knows. */
  from: MadeFrom | null
}

export type MadeFormats = ReadonlyMap<Format, MadeFormat>

/** What a deck was made of and what came of it: the same inputs give the same manifest. */
export function manifestOf(
  {id, plan, documents, notes}: ManifestParts,
  formats: MadeFormats,
): Manifest {
  const ordered = formatNames.flatMap((format) => {
    const made = formats.get(format)
    return made ? [{format, ...made}] : []
  })
  return {
    rostrum: rostrum.version,
    talk: {id, slug: plan.slug, title: plan.title},
    notes: notes || ordered.some(({from}) => from?.notes ?? false),
    slides: plan.slides.length,
    documents,
    formats: Object.fromEntries(
      ordered.map(({format, files}) => [format, files.map(({path}) => path)]),
    ),
    made: Object.fromEntries(
      ordered.flatMap(({format, from}) => (from === null ? [] : [[format, from]])),
    ),
    files: ordered.flatMap(({files}) => files),
  }
}

export interface ManifestParts {
  /** Of the talk or deck document. */
  id: string
  plan: DeckPlan
  documents: UsedDocument[]
  notes: boolean
}

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`

/** The files of a format, as a manifest lists them. */
export const listed = (files: DeckFolder): ManifestFile[] =>
  [...files].map(([path, content]) => ({
    path,
    size: Buffer.byteLength(content),
    sha256: digestOf(content),
  }))
