import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative} from 'node:path'

/** The SHA-256 of every file in a folder, by path. */
export const hashesIn = (folder: string): Record<string, string> =>
  eachFile(folder, (file) => createHash('sha256').update(readFileSync(file)).digest('hex'))

/** Inode and time of every file in a folder, by path: other ones where it was written again. */
export const tracesIn = (folder: string): Record<string, string> =>
  eachFile(folder, (file) => {
    const {ino, mtimeNs} = statSync(file, {bigint: true})
    return `${ino} ${mtimeNs}`
  })

function eachFile(folder: string, of: (file: string) => string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return Object.fromEntries(files.map((file) => [relative(folder, file), of(file)]))
}
