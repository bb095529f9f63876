import {hash} from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'

/** Texts that took long to make, by all that they were made of. */
export interface KeptFiles {
  /** Undefined where it is not kept, or what is kept was damaged. */
  read(key: string): string | undefined
  write(key: string, text: string): void
}

/**
 * Texts as files in a folder, each beside a sum of its own, so that one that was cut short is not
 * believed. What another version has kept is removed; of more than `most` the oldest. A cache that
 * cannot be written is no cache, but never an error.
 */
export function keptFiles(folder: string, version: string, most = 10_000): KeptFiles {
  const place = join(folder, sumOf(version).slice(0, 12))
  const fileOf = (key: string) => join(place, sumOf(key))
  let isReady = false
  return {
    read(key) {
      try {
        const whole = readFileSync(fileOf(key), 'utf8')
        const text = whole.slice(whole.indexOf('\n') + 1)
        return whole === stored(text) ? text : undefined
      } catch {
        return undefined
      }
    },
    write(key, text) {
      const file = fileOf(key)
      try {
        if (!isReady) makePlace(place, most)
        isReady = true
        writeFileSync(`${file}.${process.pid}`, stored(text), {mode: 0o600})
        renameSync(`${file}.${process.pid}`, file)
      } catch {
        return
      }
    },
  }
}

const sumOf = (text: string): string => hash('sha256', text)
const stored = (text: string): string => `${sumOf(text)}\n${text}`

function makePlace(place: string, most: number): void {
  mkdirSync(place, {recursive: true, mode: 0o700})
  const folder = dirname(place)
  for (const name of readdirSync(folder))
    if (join(folder, name) !== place) rmSync(join(folder, name), {recursive: true, force: true})
  const files = readdirSync(place).map((name) => join(place, name))
  if (files.length < most) return
  const byAge = files.map((file) => ({file, age: statSync(file).mtimeMs}))
  byAge.sort((one, other) => one.age - other.age)
  for (const {file} of byAge.slice(0, files.length - most / 2)) rmSync(file, {force: true})
}
