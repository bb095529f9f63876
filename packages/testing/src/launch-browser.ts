import {chromium, type Browser} from 'playwright-core'

export interface LaunchOptions {
  /** Names that lead to this machine besides its own: a stranger's page for a test. */
  namesHere?: readonly string[]
}

/**
 * The Chromium that CHROMIUM_PATH names, else Debian's. It resolves no name but those of this
 * machine, so that nothing can leave it, not even what no test would notice.
 */
export function launchBrowser({namesHere = []}: LaunchOptions = {}): Promise<Browser> {
  const rules = [
    ...namesHere.map((name) => `MAP ${name} 127.0.0.1`),
    'MAP * ~NOTFOUND',
    ...['localhost', '*.localhost', '127.0.0.1'].map((name) => `EXCLUDE ${name}`),
  ]
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=${rules.join(', ')}`,
    ],
  })
}
