import {accessSync, constants} from 'node:fs'
import {delimiter, join} from 'node:path'

/** A program that can be run; else what CHROMIUM_PATH names in vain, null where it names nothing. */
export type FoundChromium = {path: string} | {path: null; named: string | null}

/**
 * The Chromium of this machine: what CHROMIUM_PATH names, else the first of the usual names on PATH,
 * else where installers put it.
 */
export function findChromium(env: Readonly<Record<string, string | undefined>>): FoundChromium {
  const named = env['CHROMIUM_PATH']
  if (named) return canRun(named) ? {path: named} : {path: null, named}
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const found = [...onPath, ...placesOf(env)].find(canRun)
  return found === undefined ? {path: null, named: null} : {path: found}
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge.exe',
  'chrome.exe',
]

const placesOf = (env: Readonly<Record<string, string | undefined>>): string[] => [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${env['PROGRAMFILES'] ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
  `${env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)'}\\Microsoft\\Edge\\Application\\msedge.exe`,
]

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
