import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {writing} from '../write-place.ts'
import type {DeckFolder} from './make-formats.ts'

/**
 * Writes files into a folder: all of them aside first, then each moved to its place. Whoever stops the
 * build before that leaves what was there as it was. What else is in the folder is left alone.
 */
export function writeAside(folder: string, files: DeckFolder): void {
  writing(folder, () => mkdirSync(folder, {recursive: true}))
  removeLeftovers(folder)
  const aside = writing(folder, () => mkdtempSync(join(folder, asidePrefix)))
  try {
    for (const [path, content] of files) {
      const file = join(aside, path)
      writing(join(folder, path), () => {
        mkdirSync(dirname(file), {recursive: true})
        writeFileSync(file, content)
      })
    }
    for (const path of files.keys()) {
      const place = join(folder, path)
      writing(place, () => {
        mkdirSync(dirname(place), {recursive: true})
        renameSync(join(aside, path), place)
      })
    }
  } finally {
    rmSync(aside, {recursive: true, force: true})
  }
}

const asidePrefix = '.rostrum-build-'

/** Of builds that were killed. */
function removeLeftovers(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    if (name.startsWith(asidePrefix)) rmSync(join(folder, name), {recursive: true, force: true})
}
