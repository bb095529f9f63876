import {createHash} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'
import type {Bytes} from './deck-parts.ts'

const known = new WeakMap<Bytes, string>()

/** The SHA-256 of a file to be written, in hexadecimal. */
export function digestOf(content: Bytes | string): string {
  if (typeof content === 'string') return sha256(content)
  const digest = known.get(content) ?? sha256(content)
  known.set(content, digest)
  return digest
}

const onDisk = new Map<string, {state: string; digest: string}>()

/**
 * The SHA-256 of a file on disk, null where there is none. A file is read again only where the disk
 * says that it may have changed.
 */
export function digestOnDisk(place: string): string | null {
  const stat = statSync(place, {bigint: true, throwIfNoEntry: false})
  if (!stat?.isFile()) return null
  const state = [stat.dev, stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(' ')
  const earlier = onDisk.get(place)
  if (earlier?.state === state) return earlier.digest
  const digest = sha256(readFileSync(place))
  // Clocks of disks are coarse: what has just been written could change without a sign.
  if (Date.now() - Number(stat.ctimeMs) > surely) onDisk.set(place, {state, digest})
  return digest
}

const surely = 2000

const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex')
