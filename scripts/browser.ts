import {spawnSync} from 'node:child_process'
import {accessSync, constants, existsSync} from 'node:fs'
import {delimiter, join} from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env['PROGRAMFILES'] ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)'}\\Microsoft\\Edge\\Application\\msedge.exe`,
]

/**
 * The Chromium to test with: the one that CHROMIUM_PATH names, one that is installed, or, as root
 * on Debian, its package, installed now.
 *
 * @throws Error that says what was looked for and what to do.
 */
export function findBrowser(say: (line: string) => void): string {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (isExecutable(named)) return named
    throw new Error(
      `CHROMIUM_PATH names ${named}, which is not an executable file. Point it at Chromium or Chrome.`,
    )
  }
  const found = installed()
  if (found) return found
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('No Chromium here: installing Debian’s package …')
    run('apt-get', ['update', '-qq'])
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-liberation',
    ])
    const now = installed()
    if (now) return now
  }
  throw new Error(
    'The tests drive a real browser and found none: install Chromium or Chrome, or set CHROMIUM_PATH to its executable.',
  )
}

function installed(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...places].find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function run(command: string, args: readonly string[]): void {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  const {status} = spawnSync(command, args, {stdio: ['ignore', 'ignore', 'inherit'], env})
  if (status !== 0)
    throw new Error(`"${command} ${args.join(' ')}" failed; its message stands above.`)
}
