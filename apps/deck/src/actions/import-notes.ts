import {mergeTalk} from '@rostrum/outline'
import type {Conflict, Problem, TalkDocuments} from '@rostrum/outline'
import {type Points, textOf} from '@rostrum/schema'
import type {Mutation, SanityClient} from '@sanity/client'
import {fetchTalkDocuments} from '../content/fetch-talk-documents.ts'
import type {StoredPair} from '../content/stored-documents.ts'
import {writeMutations} from '../content/write-mutations.ts'
import type {Target} from '../content/write-mutations.ts'
import {messageOf, UserError} from '../user-error.ts'
import {fillImages} from './fill-images.ts'
import {readNoteFiles, readNoteTexts} from './note-files.ts'
import type {BadFile, NoteFile, NoteText} from './note-files.ts'

export interface ImportOptions {
  /** Files, and folders to search. */
  paths?: readonly string[]
  /** Notes that came without a file. */
  texts?: readonly NoteText[]
  /** Only says what would come of it. */
  dryRun?: boolean
  target: Target
  /** The label of the snapshot that is kept before the first change. */
  snapshot: string
  onProgress?: ((done: number, total: number) => void) | undefined
}

/** What an import needs of the content. */
interface Store {
  client: SanityClient
  snapshot(label: string): Promise<unknown>
}

export interface ImportReport {
  imported: ImportedTalk[]
  bad: BadFile[]
}

export interface ImportedTalk {
  file: string
  /** Of its document. */
  id: string
  slug: string
  title: string
  /** published: nothing new in the notes, but what was a draft is public now. */
  state: 'created' | 'updated' | 'published' | 'unchanged'
  sections: number
  slides: number
  outline: OutlinedSection[]
  problems: Problem[]
  conflicts: Conflict[]
}

export interface OutlinedSection {
  title: string
  slides: {kind: string; headline: string}[]
}

/**
 * Brings notes into the store, each file in one transaction of its own: all of its talk or, where
 * it is refused, nothing. Files that cannot be imported are reported and the others go on.
 */
export async function importNotes(store: Store, options: ImportOptions): Promise<ImportReport> {
  const files = readNoteFiles(options.paths ?? [])
  const texts = readNoteTexts(options.texts ?? [])
  const notes = [...files.notes, ...texts.notes]
  const bad = [...files.bad, ...texts.bad]
  const imported: ImportedTalk[] = []
  let kept: Promise<unknown> | undefined
  const beforeChange = (): Promise<unknown> => (kept ??= store.snapshot(options.snapshot))
  for (const [index, note] of notes.entries()) {
    try {
      const talk = await untilSettled(() => importNote(store, note, options, beforeChange, bad))
      if (talk) imported.push(talk)
    } catch (error) {
      bad.push({path: note.path, message: messageOf(error)})
    }
    options.onProgress?.(index + 1, notes.length)
  }
  return {imported, bad}
}

/** Reads and merges again where someone else wrote in between. */
async function untilSettled<T>(attempt: () => Promise<T>, times = 3): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if ((error as {statusCode?: unknown}).statusCode !== 409) throw error
    if (times > 1) return untilSettled(attempt, times - 1)
    throw new UserError(
      `Someone is changing this talk right now, so nothing of these notes went in. Import them again. (${messageOf(error)})`,
    )
  }
}

async function importNote(
  {client}: Store,
  note: NoteFile,
  {target, dryRun = false}: Pick<ImportOptions, 'target' | 'dryRun'>,
  beforeChange: () => Promise<unknown>,
  bad: BadFile[],
): Promise<ImportedTalk | undefined> {
  const {slug, text} = note
  const file = note.path.split(/[/\\]/).at(-1)!
  const stored = await fetchTalkDocuments(client, slug)
  const merged = mergeTalk({current: stored.current, incoming: text, slug, file})
  const errors = merged.problems.filter(({severity}) => severity === 'error')
  if (errors.length > 0) {
    bad.push(...errors.map(({line, message}) => ({path: note.path, line, message})))
    return undefined
  }
  const {talk, sections, people, tags, sources} = merged.documents
  const withImages = await fillImages(client, {
    talkId: talk._id,
    text,
    folder: note.folder,
    dryRun,
    sections,
    stored: stored.current?.sections ?? [],
    beforeChange,
  })
  const wanted = [...withImages.sections, talk]
  const named = [...people, ...tags, ...sources]
  const pairs = await stored.withPairs([...wanted, ...named].map(({_id}) => _id))
  const isKnown = ({_id}: {_id: string}) => {
    const {published, draft} = pairs.get(_id)!
    return published !== undefined || draft !== undefined
  }
  // What the talk names and nobody has written yet is public at once; an editor's draft of it goes
  // out with the talk only.
  const drafted = named.filter(({_id}) => isKnown({_id}) && !pairs.get(_id)!.published)
  const written = target === 'publish' ? [...drafted, ...wanted] : wanted
  const unpublished = draftsAfter([...drafted, ...wanted], pairs, target)
  const mutations: Mutation[] = [
    ...named
      .filter((document) => !isKnown(document))
      .map((document): Mutation => ({createIfNotExists: document})),
    ...written.flatMap((document) =>
      writeMutations(document, pairs.get(document._id)!, target, unpublished),
    ),
    ...withImages.mutations,
  ]
  if (mutations.length > 0 && !dryRun) {
    await beforeChange()
    await client.mutate(mutations, {visibility: 'sync', returnDocuments: false, returnFirst: false})
  }
  return {
    file: note.path,
    id: talk._id,
    slug,
    title: talk.title ?? slug,
    state: stateOf(
      mutations.length > 0,
      stored.current !== undefined,
      merged.changed || withImages.mutations.length > 0,
    ),
    sections: sections.length,
    slides: sections.reduce((sum, {slides}) => sum + (slides?.length ?? 0), 0),
    outline: sections.map(outlineOf),
    problems: [...merged.problems, ...withImages.problems],
    conflicts: [...merged.conflicts, ...withImages.conflicts],
  }
}

function outlineOf({title, slides}: TalkDocuments['sections'][number]): OutlinedSection {
  return {
    title: title ?? '',
    slides: (slides ?? []).map((slide) => ({
      kind: slide._type,
      headline: headlineOf({...slide}),
    })),
  }
}

/** A slide's own name, or the first words on it. */
function headlineOf(slide: Readonly<Partial<Record<string, unknown>>>): string {
  const {headline, quote, alt, body, code} = slide
  const points = Array.isArray(body) ? textOf(body as Points) : ''
  const lines = [headline, quote, alt, points, code].flatMap((words) =>
    typeof words === 'string' ? words.split('\n') : [],
  )
  return lines.find((line) => line.trim() !== '')?.trim() ?? ''
}

/** The types of what is only a draft when all is written, by id. */
function draftsAfter(
  documents: readonly {_id: string; _type: string}[],
  pairs: ReadonlyMap<string, StoredPair>,
  target: Target,
): ReadonlyMap<string, string> {
  const staysDraft = ({published, draft}: StoredPair) =>
    !published && (target === 'draft' || (target === 'in-place' && draft !== undefined))
  return new Map(
    documents
      .filter(({_id}) => staysDraft(pairs.get(_id)!))
      .map(({_id, _type}) => [_id, _type] as const),
  )
}

function stateOf(written: boolean, known: boolean, merged: boolean): ImportedTalk['state'] {
  if (!written) return 'unchanged'
  if (!known) return 'created'
  return merged ? 'updated' : 'published'
}
