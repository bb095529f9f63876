/**
 * Loaded before a command (`NODE_OPTIONS=--import …`): ends it as a power cut would, before it changes a
 * file in the folder KILL_IN for the nth time, KILL_AT;
 * counted are all calls, or those of KILL_CALL. KILL_COUNT names a file for how often it did.
 * DISK_ROOM: after so many bytes in that folder its disk is full.
 */
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'

const {
  KILL_IN: folder = '/nowhere',
  KILL_AT: at,
  KILL_CALL: only,
  KILL_COUNT: counter,
  DISK_ROOM: room,
} = process.env
const {appendFileSync} = fs

let changes = 0

function before(name: string, path: unknown): void {
  if (only !== undefined && name !== only) return
  if (typeof path !== 'string' || !path.startsWith(folder)) return
  changes += 1
  if (counter !== undefined) appendFileSync(counter, '.')
  if (changes === Number(at)) process.kill(process.pid, 'SIGKILL')
}

for (const name of ['mkdirSync', 'mkdtempSync', 'renameSync', 'rmSync', 'writeFileSync'] as const) {
  const original = fs[name] as (...args: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      before(name, args[0])
      return original(...args)
    },
  })
}

const write = fs.writeFileSync
let written = 0
fs.writeFileSync = (file, data, options) => {
  if (room !== undefined && typeof file === 'string' && file.startsWith(folder)) {
    written += Buffer.byteLength(data)
    if (written > Number(room))
      throw Object.assign(new Error('ENOSPC: no space left on device'), {code: 'ENOSPC'})
  }
  write(file, data, options)
}
syncBuiltinESMExports()
