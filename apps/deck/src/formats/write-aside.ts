import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {UserError} from '../user-error.ts'
import {writing} from '../write-place.ts'
import {asidePrefix, leftovers, staleFile} from './leftovers.ts'
import type {DeckFolder} from './make-formats.ts'
import type {ManifestFile} from './manifest.ts'
import {stillThere} from './still-there.ts'

/** Paths relative to the folder. */
export interface Changed {
  written: string[]
  removed: string[]
}

/**
 * Brings files into a folder: those that are not there yet letter for letter. All of them are written
 * aside first, then each is moved to its place: what has a new name, then what replaces something,
 * then `index.html`, and `manifest.json` at the very end. So a page finds what it refers to whenever the
 * build is stopped. Then the stale files go, if nobody has changed them. What else is in the folder
 * is left alone.
 *
 * Nothing here waits for anything: within a process, a folder is written in one piece.
 *
 * @throws UserError that says what is in the way
 */
export function writeAside(
  folder: string,
  files: DeckFolder,
  stale: readonly ManifestFile[] = [],
): Changed {
  writing(folder, () => mkdirSync(folder, {recursive: true}))
  const old = leftovers(folder)
  const news = [...files].filter(([path, content]) => !isThere(join(folder, path), content))
  const gone = stale.filter((file) => !files.has(file.path) && stillThere(folder, file))
  if (news.length > 0 || gone.length > 0) {
    const aside = writing(folder, () => mkdtempSync(join(folder, `${asidePrefix}${process.pid}-`)))
    try {
      // For the next build, should this one be stopped before they are removed.
      writing(folder, () => writeFileSync(join(aside, staleFile), JSON.stringify({files: gone})))
      for (const [path, content] of news)
        writing(join(folder, path), () => {
          makeWay(join(aside, path))
          writeFileSync(join(aside, path), content)
        })
      for (const [path] of news) writing(join(folder, path), () => makeWay(join(folder, path)))
      for (const path of inOrder(
        folder,
        news.map(([path]) => path),
      ))
        writing(join(folder, path), () => renameSync(join(aside, path), join(folder, path)))
      for (const {path} of gone) rmSync(join(folder, path), {force: true})
    } finally {
      rmSync(aside, {recursive: true, force: true})
    }
  }
  for (const leftover of old) rmSync(leftover, {recursive: true, force: true})
  return {written: news.map(([path]) => path), removed: gone.map(({path}) => path)}
}

/** Sees to it that a file can be put there, before any is. */
function makeWay(file: string): void {
  mkdirSync(dirname(file), {recursive: true})
  if (statSync(file, {throwIfNoEntry: false})?.isDirectory())
    throw new UserError(
      `${file} is a folder, and a file of the deck has that name. Move it, or name another place with --out.`,
    )
}

function isThere(file: string, content: Uint8Array | string): boolean {
  const stat = statSync(file, {throwIfNoEntry: false})
  if (!stat?.isFile() || stat.size !== Buffer.byteLength(content)) return false
  return readFileSync(file).equals(Buffer.from(content as string))
}

function inOrder(folder: string, paths: readonly string[]): string[] {
  const rank = (path: string): number => {
    const last = lastOnes.indexOf(path)
    if (last !== -1) return 2 + last
    return statSync(join(folder, path), {throwIfNoEntry: false}) === undefined ? 0 : 1
  }
  return paths
    .map((path) => ({path, rank: rank(path)}))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({path}) => path)
}

const lastOnes = ['index.html', 'manifest.json']
