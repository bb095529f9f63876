import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

/** Who holds a data folder. */
export interface Holder {
  pid: number
  /** Where it listens, once it does. */
  port?: number
}

export interface Lock {
  /** Tells whoever comes next where this process listens. */
  announce(port: number): void
  release(): void
}

export class LockedError extends Error {
  override name = 'LockedError'
  /** Undefined when the holder left no note. */
  readonly holder: Holder | undefined
  constructor(home: string, holder: Holder | undefined) {
    const port = holder?.port === undefined ? '' : ` on port ${holder.port}`
    const who = holder ? `process ${holder.pid}${port}` : 'another process'
    super(
      `The data folder ${home} is in use by ${who}. Use that one, stop it, or choose another folder.`,
    )
    this.holder = holder
  }
}

/**
 * Makes sure that one process writes to a data folder. The lock is SQLite's on a side database, so
 * the system frees it however the process ends; the note beside it is only for the message.
 * @param options.waitMs how long to wait for another process to let go, in milliseconds
 * @throws LockedError
 */
export function acquireLock(home: string, {waitMs = 0}: {waitMs?: number} = {}): Lock {
  const note = join(home, 'lock.json')
  const db = new DatabaseSync(join(home, 'lock.sqlite'), {timeout: waitMs})
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (!isBusy(error)) throw error
    throw new LockedError(home, readNote(note))
  }
  const write = (holder: Holder) =>
    writeFileSync(note, `${JSON.stringify(holder)}\n`, {mode: 0o600})
  write({pid: process.pid})
  return {
    announce: (port) => write({pid: process.pid, port}),
    release() {
      if (!db.isOpen) return
      rmSync(note, {force: true})
      db.close()
    },
  }
}

const sqliteBusy = 5

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === sqliteBusy
  )
}

function readNote(note: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(note, 'utf8'))
    if (
      typeof holder !== 'object' ||
      !holder ||
      !('pid' in holder) ||
      typeof holder.pid !== 'number'
    )
      return undefined
    const port = 'port' in holder && typeof holder.port === 'number' ? {port: holder.port} : {}
    return {pid: holder.pid, ...port}
  } catch {
    return undefined
  }
}
