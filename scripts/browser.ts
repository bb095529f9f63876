import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {findChromium} from '@rostrum/chromium'

/**
 * The Chromium to test with: the one that CHROMIUM_PATH names, one that is installed, or, as root
 * on Debian, its package, installed now.
 *
 * @throws Error that says what was looked for and what to do.
 */
export function findBrowser(say: (line: string) => void): string {
  const found = findChromium(process.env)
  if (found.path !== null) return found.path
  if (found.named !== null) {
    throw new Error(
      `CHROMIUM_PATH names ${found.named}, which is not an executable file. Point it at Chromium or Chrome.`,
    )
  }
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
    const {path} = findChromium(process.env)
    if (path !== null) return path
  }
  throw new Error(
    'The tests drive a real browser and found none: install Chromium or Chrome, or set CHROMIUM_PATH to its executable.',
  )
}

function run(command: string, args: readonly string[]): void {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  const {status} = spawnSync(command, args, {stdio: ['ignore', 'ignore', 'inherit'], env})
  if (status !== 0)
    throw new Error(`"${command} ${args.join(' ')}" failed; its message stands above.`)
}
