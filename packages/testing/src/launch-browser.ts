import {findChromium} from '@rostrum/chromium'
import {launchChromium} from '@rostrum/chromium/launch'
import type {Browser} from 'playwright-core'

export interface LaunchOptions {
  /** Names that lead to this machine besides its own: a stranger's page for a test. */
  namesHere?: readonly string[]
}

/**
 * The Chromium of this machine. It resolves no name but those of this machine, so that nothing can
 * leave it, not even what no test would notice.
 *
 * @throws Error where there is none
 */
export async function launchBrowser({namesHere = []}: LaunchOptions = {}): Promise<Browser> {
  const {path} = findChromium(process.env)
  if (path === null)
    throw new Error('This test drives a Chromium, and none was found. Set CHROMIUM_PATH to one.')
  const rules = [
    ...namesHere.map((name) => `MAP ${name} 127.0.0.1`),
    'MAP * ~NOTFOUND',
    ...['localhost', '*.localhost', '127.0.0.1'].map((name) => `EXCLUDE ${name}`),
  ]
  return launchChromium(path, {args: [`--host-resolver-rules=${rules.join(', ')}`]})
}
