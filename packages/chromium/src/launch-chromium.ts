import {chromium, type Browser} from 'playwright-core'

/**
 * Starts a Chromium that asks for nothing by itself: no updates, no accounts, no first-run pages.
 * @param further arguments of its command line beside those
 */
export const launchChromium = (
  executablePath: string,
  further: readonly string[] = [],
): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...further,
    ],
  })
