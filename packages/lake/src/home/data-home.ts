import {chmodSync, mkdirSync} from 'node:fs'
import {homedir} from 'node:os'
import {join, resolve} from 'node:path'

/** `ROSTRUM_HOME`, else the place where the system keeps the data of programs. */
export function dataHome(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env['ROSTRUM_HOME']) return resolve(env['ROSTRUM_HOME'])
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Rostrum')
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Rostrum')
  }
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'rostrum')
}

/** Makes the folder, for the user's eyes only, and answers its absolute path. */
export function prepareHome(home: string): string {
  const folder = resolve(home)
  mkdirSync(folder, {recursive: true, mode: 0o700})
  if (process.platform !== 'win32') chmodSync(folder, 0o700)
  return folder
}
