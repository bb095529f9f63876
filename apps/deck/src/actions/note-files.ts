import {readdirSync, readFileSync, statSync} from 'node:fs'
import {basename, dirname, extname, join} from 'node:path'
import {messageOf} from '../user-error.ts'

export interface NoteFile {
  /** Where it was read, or what it is called where it came without a place. */
  path: string
  /** Where its pictures are; null: it came alone. */
  folder: string | null
  /** The file's name without its ending, as a slug. */
  slug: string
  text: string
}

export interface BadFile {
  path: string
  line?: number
  message: string
}

const endings = new Set(['.md', '.markdown', '.mdown', '.txt'])

/**
 * Reads notes from files and, all the way down, from folders. What cannot be read as text is
 * reported and the rest goes on.
 */
export function readNoteFiles(paths: readonly string[]): {notes: NoteFile[]; bad: BadFile[]} {
  const notes: NoteFile[] = []
  const bad: BadFile[] = []
  for (const path of paths) {
    const found = reading(path, bad, () =>
      statSync(path).isDirectory() ? filesUnder(path, bad) : [path],
    )
    for (const file of found ?? []) reading(file, bad, () => readNote(file, notes, bad))
  }
  return {notes: withoutTwins(notes, bad), bad}
}

/** Notes that came as text with a name, as they are pasted or dropped; of the same rules as files. */
export function readNoteTexts(texts: readonly NoteText[]): {notes: NoteFile[]; bad: BadFile[]} {
  const notes: NoteFile[] = []
  const bad: BadFile[] = []
  for (const {name, text, slug} of texts) {
    if (isEmpty(text)) bad.push({path: name, line: 1, message: emptyMessage})
    else notes.push({path: name, folder: null, slug: slug ?? slugOf(name), text})
  }
  return {notes: withoutTwins(notes, bad), bad}
}

export interface NoteText {
  /** A file's name. */
  name: string
  text: string
  /** Of the talk that they are of, where it is not the name's. */
  slug?: string | undefined
}

const isEmpty = (text: string): boolean => text.trim() === '' || text.trim() === '\uFEFF'
const emptyMessage = 'The file is empty. Write at least one line, for instance "- my first point".'

/** A slug is what stands in an address: lower case, without accents, words joined by hyphens. */
export const slugOf = (path: string): string =>
  slugOfWords(basename(path, extname(path))) || 'notes'

/** The same of a title; empty: nothing of it can stand in an address. */
export const slugOfWords = (words: string): string =>
  words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 96)

/** Reads one thing; where that fails, the reason is kept and what is beside it goes on. */
function reading<T>(path: string, bad: BadFile[], read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    bad.push({path, message: whyNot(error)})
    return undefined
  }
}

function filesUnder(folder: string, bad: BadFile[]): string[] {
  const entries = readdirSync(folder, {withFileTypes: true}).filter(
    (entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules',
  )
  const files = entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return reading(path, bad, () => filesUnder(path, bad)) ?? []
    return endings.has(extname(entry.name).toLowerCase()) ? [path] : []
  })
  return files.toSorted()
}

function readNote(path: string, notes: NoteFile[], bad: BadFile[]): void {
  if (!statSync(path).isFile()) {
    bad.push({path, message: 'This is not a file. Name a file of notes or a folder to search.'})
    return
  }
  const bytes = readFileSync(path)
  const text = decode(bytes)
  if (typeof text === 'number') {
    bad.push({
      path,
      line: text,
      message:
        'This is not text (UTF-8 was expected). Save it as plain text in UTF-8 and import it again.',
    })
  } else if (isEmpty(text)) {
    bad.push({path, line: 1, message: emptyMessage})
  } else {
    notes.push({path, folder: dirname(path), slug: slugOf(path), text})
  }
}

/** The text, or the number of the line where it stops being text. */
function decode(bytes: Uint8Array): string | number {
  const nul = bytes.indexOf(0)
  if (nul >= 0) return lineAt(bytes, nul)
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return lineAt(bytes, firstInvalid(bytes))
  }
}

function firstInvalid(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', {fatal: true})
  for (let index = 0; index < bytes.length; index++) {
    try {
      decoder.decode(bytes.subarray(index, index + 1), {stream: true})
    } catch {
      return index
    }
  }
  return bytes.length
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let index = 0; index < offset; index++) if (bytes[index] === 10) line++
  return line
}

function withoutTwins(notes: readonly NoteFile[], bad: BadFile[]): NoteFile[] {
  const first = new Map<string, NoteFile>()
  for (const note of notes) {
    const twin = first.get(note.slug)
    if (!twin) {
      first.set(note.slug, note)
    } else if (twin.path !== note.path) {
      bad.push({
        path: note.path,
        message: `Its name gives the slug "${note.slug}", which ${twin.path} has already. Rename one of the two.`,
      })
    }
  }
  return [...first.values()]
}

function whyNot(error: unknown): string {
  const code = (error as {code?: unknown}).code
  if (code === 'ENOENT')
    return 'There is no such file or folder. Check the spelling and the folder you are in.'
  if (code === 'EACCES' || code === 'EPERM')
    return 'It may not be read by you. Change its permissions.'
  return messageOf(error)
}
