import {randomUUID} from 'node:crypto'
import {existsSync, mkdirSync} from 'node:fs'
import {open, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'

/** Bytes on disk, named after their SHA-1; what is there once never changes. */
export interface AssetFolder {
  /** Where pictures made from an original are kept; may be emptied at any time. */
  cache: string
  path(sha1: string, extension: string): string
  has(sha1: string, extension: string): boolean
  /** On return the bytes are on disk, whole. */
  write(sha1: string, extension: string, bytes: Uint8Array): Promise<void>
}

export function openAssetFolder(home: string): AssetFolder {
  const folder = join(home, 'assets')
  const cache = join(home, 'cache', 'images')
  mkdirSync(folder, {recursive: true, mode: 0o700})
  mkdirSync(cache, {recursive: true, mode: 0o700})
  const path = (sha1: string, extension: string) => join(folder, `${sha1}.${extension}`)
  return {
    cache,
    path,
    has: (sha1, extension) => existsSync(path(sha1, extension)),
    write: (sha1, extension, bytes) => writeAtomic(folder, path(sha1, extension), bytes),
  }
}

/** Written beside, synced, renamed: a reader sees all of it or nothing, also after a power cut. */
async function writeAtomic(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, `.${randomUUID()}.part`)
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(temporary, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(temporary, {force: true})
    throw error
  }
  if (process.platform === 'win32') return
  const directory = await open(folder, 'r')
  await directory.sync()
  await directory.close()
}
