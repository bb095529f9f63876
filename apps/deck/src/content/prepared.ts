import {createHash} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {starterFolder} from '../places.ts'

/**
 * Has this very program prepared this very state of the store? Then nothing is to be migrated or
 * merged. Kept in the data folder's cache: without it all is only looked at again.
 */
export function isPrepared(home: string, state: string): boolean {
  try {
    return readFileSync(placeIn(home), 'utf8') === noteOf(state)
  } catch {
    return false
  }
}

/** A cache that cannot be written is no cache, but never an error. */
export function notePrepared(home: string, state: string): void {
  const place = placeIn(home)
  try {
    mkdirSync(join(home, 'cache'), {recursive: true, mode: 0o700})
    writeFileSync(`${place}.${process.pid}`, noteOf(state), {mode: 0o600})
    renameSync(`${place}.${process.pid}`, place)
  } catch {
    return
  }
}

const placeIn = (home: string): string => join(home, 'cache', 'prepared')

const noteOf = (state: string): string => `${state}\n${program()}\n`

/** This build of the program, and the starter that it merges. */
function program(): string {
  const hash = createHash('sha256')
  for (const file of [fileURLToPath(import.meta.url), ...starterFiles()]) {
    const {mtimeMs, size} = statSync(file)
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

const starterFiles = (): string[] =>
  readdirSync(starterFolder, {recursive: true, encoding: 'utf8'})
    .toSorted()
    .map((name) => join(starterFolder, name))
