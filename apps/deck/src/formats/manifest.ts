import {createHash} from 'node:crypto'
import type {Reader} from '../content/reader.ts'
import rostrum from '../../package.json' with {type: 'json'}
import {fetchPairs} from '../content/stored-documents.ts'
import type {DeckParts} from './deck-parts.ts'
import type {Format} from './format-names.ts'
import type {DeckFolder} from './make-formats.ts'

export interface Manifest {
  /** Which Rostrum has built it. */
  rostrum: string
  talk: {id: string; slug: string; title: string}
  /** Whether all speaker notes are in it, or only those for everyone. */
  notes: boolean
  slides: number
  /** Every published document that the deck was made of, at which revision. */
  documents: {id: string; type: string; revision: string}[]
  formats: {[F in Format]?: readonly string[]}
  files: {path: string; size: number; sha256: string}[]
}

/** What a deck was made of and what came of it: the same inputs give the same manifest. */
export async function manifestOf(
  client: Reader,
  {plan, talk, notes}: DeckParts,
  {files, formats}: {files: DeckFolder; formats: ReadonlyMap<Format, readonly string[]>},
): Promise<string> {
  const manifest: Manifest = {
    rostrum: rostrum.version,
    talk: {id: talk._id, slug: plan.slug, title: plan.title},
    notes,
    slides: plan.slides.length,
    documents: await documentsOf(client, talk._id),
    formats: Object.fromEntries(formats),
    files: [...files].map(([path, content]) => ({
      path,
      size: Buffer.byteLength(content),
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** The talk and whatever it refers to, at any remove. */
async function documentsOf(client: Reader, talk: string): Promise<Manifest['documents']> {
  const known = new Map<string, Manifest['documents'][number]>()
  const asked = new Set<string>()
  for (let wanted = [talk]; wanted.length > 0;) {
    for (const id of wanted) asked.add(id)
    const found = [...(await fetchPairs(client, wanted)).values()].flatMap(
      ({published}) => published ?? [],
    )
    for (const {_id: id, _type: type, _rev: revision} of found) known.set(id, {id, type, revision})
    wanted = [...new Set(referencesIn(found))].filter((id) => !asked.has(id))
  }
  return [...known.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** At any depth, but for those to the bytes of pictures and films. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]): string[] => {
    if (name === 'asset') return []
    return name === '_ref' && typeof inner === 'string' ? [inner] : referencesIn(inner)
  })
}
