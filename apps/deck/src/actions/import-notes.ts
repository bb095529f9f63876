import {dirname} from 'node:path'
import {mergeTalk} from '@rostrum/outline'
import type {Conflict, Problem} from '@rostrum/outline'
import type {Mutation} from '@sanity/client'
import {fetchTalkDocuments} from '../content/fetch-talk-documents.ts'
import type {Content as Store} from '../content/open-content.ts'
import {writeMutations} from '../content/write-mutations.ts'
import type {Target} from '../content/write-mutations.ts'
import {messageOf} from '../user-error.ts'
import {fillImages} from './fill-images.ts'
import {readNoteFiles} from './note-files.ts'
import type {BadFile, NoteFile} from './note-files.ts'

export interface ImportOptions {
  /** Files, and folders to search. */
  paths: readonly string[]
  target: Target
  /** The label of the snapshot that is kept before the first change. */
  snapshot: string
  onProgress?: ((done: number, total: number) => void) | undefined
}

export interface ImportReport {
  imported: ImportedTalk[]
  bad: BadFile[]
}

export interface ImportedTalk {
  file: string
  slug: string
  title: string
  /** published: nothing new in the notes, but what was a draft is public now. */
  state: 'created' | 'updated' | 'published' | 'unchanged'
  /** The revision that the import made; null where it changed nothing. */
  revision: string | null
  sections: number
  slides: number
  problems: Problem[]
  conflicts: Conflict[]
}

/**
 * Brings notes into the store, each file in one transaction of its own: all of its talk or, where
 * it is refused, nothing. Files that cannot be imported are reported and the others go on.
 */
export async function importNotes(store: Store, options: ImportOptions): Promise<ImportReport> {
  const {notes, bad} = readNoteFiles(options.paths)
  const imported: ImportedTalk[] = []
  let kept: Promise<void> | undefined
  const beforeChange = (): Promise<void> => (kept ??= store.snapshot(options.snapshot))
  for (const [index, note] of notes.entries()) {
    try {
      imported.push(await importNote(store, note, options.target, beforeChange))
    } catch (error) {
      bad.push({path: note.path, message: messageOf(error)})
    }
    options.onProgress?.(index + 1, notes.length)
  }
  return {imported, bad}
}

async function importNote(
  {client}: Store,
  note: NoteFile,
  target: Target,
  beforeChange: () => Promise<void>,
): Promise<ImportedTalk> {
  const {slug, text} = note
  const file = note.path.split(/[/\\]/).at(-1)!
  const stored = await fetchTalkDocuments(client, slug)
  const merged = mergeTalk({current: stored.current, incoming: text, slug, file})
  const {talk, sections} = merged.documents
  const withImages = await fillImages(client, sections, stored.pairs, dirname(note.path))
  const wanted = [...withImages.sections, talk]
  const named = [...merged.documents.people, ...merged.documents.tags, ...merged.documents.sources]
  const pairs = await stored.withPairs([...wanted, ...named].map(({_id}) => _id))

  const unpublished = new Map(
    wanted.filter(({_id}) => !pairs.get(_id)?.published).map(({_id, _type}) => [_id, _type]),
  )
  const mutations: Mutation[] = [
    ...named.filter(({_id}) => !pairs.get(_id)?.published).map((document): Mutation => ({createIfNotExists: document})),
    ...wanted.flatMap((document) => writeMutations(document, pairs.get(document._id)!, target, unpublished)),
  ]
  const revision = mutations.length === 0 ? null : await commit(mutations)
  return {
    file: note.path,
    slug,
    title: talk.title ?? slug,
    state: stateOf(),
    revision,
    sections: sections.length,
    slides: sections.reduce((sum, {slides}) => sum + (slides?.length ?? 0), 0),
    problems: [...merged.problems, ...withImages.problems],
    conflicts: merged.conflicts,
  }

  async function commit(all: Mutation[]): Promise<string> {
    await beforeChange()
    const {transactionId} = await client.mutate(all, {visibility: 'sync', returnDocuments: false, returnFirst: false})
    return transactionId
  }

  function stateOf(): ImportedTalk['state'] {
    if (revision === null) return 'unchanged'
    if (!stored.current) return 'created'
    return merged.changed ? 'updated' : 'published'
  }
}
