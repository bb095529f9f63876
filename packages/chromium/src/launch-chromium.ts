import {chromium, type Browser, type LaunchOptions} from 'playwright-core'

/**
 * Starts a Chromium that asks for nothing by itself: no updates, no accounts, no first-run pages.
 * @param args arguments of its command line beside those
 * @param options what else playwright takes, as whether it listens to signals
 */
export const launchChromium = (
  executablePath: string,
  {args = [], ...options}: LaunchOptions = {},
): Promise<Browser> =>
  chromium.launch({
    ...options,
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  })
