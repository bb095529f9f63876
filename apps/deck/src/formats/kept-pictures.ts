import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Bytes, PictureStore} from './deck-parts.ts'
import type {EarlierBuild} from './earlier-build.ts'
import {stillThere} from './still-there.ts'

/**
 * The pictures and films that an earlier build put into a folder, so that they need not be fetched
 * again: their names say what they hold. Nothing that another program has made, or somebody changed.
 */
export function keptPictures(
  folder: string,
  {formats}: EarlierBuild,
  program: string | null,
): PictureStore {
  const html = formats.get('html')
  const isOwn = program !== null && html?.from?.program === program
  const files = new Map(isOwn ? html.files.map((file) => [file.path, file]) : [])
  const fetched = new Map<string, Promise<Bytes>>()
  return {
    get(path) {
      const known = fetched.get(path)
      const file = files.get(path)
      if (known !== undefined || file === undefined || !stillThere(folder, file)) return known
      return Promise.resolve(new Uint8Array(readFileSync(join(folder, path))))
    },
    set: (path, bytes) => fetched.set(path, bytes),
    delete: (path) => fetched.delete(path),
  }
}
