import {findChromium} from '@rostrum/chromium'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {UserError} from '../user-error.ts'
import {contentType} from '../web/content-type.ts'
import type {DeckFolder} from './make-formats.ts'

export interface PageView {
  /** Device pixels for each of the page's. */
  scale?: number
  print?: boolean
  viewport?: {width: number; height: number}
  /** May it run the scripts among its files, and those that look at it? */
  scripts?: boolean
  /** What draws it; else one that is started for it alone. */
  chromium?: SharedChromium
}

/** One Chromium for several pages, also at once: started for the first of them. */
export interface SharedChromium {
  browser(): Promise<Browser>
  close(): Promise<void>
}

async function connected(earlier: Promise<Browser> | undefined): Promise<Browser> {
  const browser = await earlier?.catch(() => undefined)
  return browser?.isConnected() ? browser : launch()
}

/** The Chromium of parts that several formats are made from, if they have one. */
export const chromiumOf = ({chromium}: Pick<PageView, 'chromium'>): Pick<PageView, 'chromium'> =>
  chromium ? {chromium} : {}

/** Lets the shared Chromium start while its page is made; whoever opens the page hears what fails. */
export function startEarly({chromium}: Pick<PageView, 'chromium'>): void {
  chromium?.browser().catch(() => undefined)
}

export function sharedChromium(): SharedChromium {
  let running: Promise<Browser> | undefined
  return {
    browser: () => (running = connected(running)),
    async close() {
      await (await running?.catch(() => undefined))?.close()
    },
  }
}

/**
 * Opens a page of files in the Chromium of this machine, without its scripts, and closes it. All that
 * the page may load are these files: every other request is refused, whatever its address.
 *
 * @throws UserError that says how to get a Chromium where there is none
 */
export async function withPage<T>(
  files: DeckFolder,
  path: string,
  options: PageView,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const own = options.chromium ?? sharedChromium()
  const context = await newContext(await own.browser(), options)
  try {
    await context.route('**/*', async (route) => {
      const url = new URL(route.request().url())
      const name = decodeURIComponent(url.pathname.slice(1))
      const content = url.origin === origin ? files.get(name) : undefined
      if (content === undefined) return route.abort('blockedbyclient')
      const body = typeof content === 'string' ? content : Buffer.from(content)
      return route.fulfill({body, contentType: contentType(name)})
    })
    const page = await context.newPage()
    if (options.print) await page.emulateMedia({media: 'print'})
    await page.goto(`${origin}/${encodeURIComponent(path)}`, {waitUntil: 'load'})
    await page.evaluate(settled)
    return await use(page)
  } finally {
    await (options.chromium ? context : own).close()
  }
}

const newContext = (browser: Browser, options: PageView): Promise<BrowserContext> =>
  browser.newContext({
    viewport: options.viewport ?? {width: 1280, height: 720},
    deviceScaleFactor: options.scale ?? 1,
    javaScriptEnabled: options.scripts ?? false,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })

/** No such host exists, so that nothing of the network can answer. */
const origin = 'http://deck.invalid'

/** Runs in the page: faces and pictures are there, and no painting goes on ahead of a picture. */
const settled = `(async () => {
  // Faces are asked for when text is laid out.
  document.body.getBoundingClientRect()
  await document.fonts.ready
  for (const image of document.images) image.decoding = 'sync'
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
})()`

async function launch(): Promise<Browser> {
  const executablePath = chromiumPath(process.env)
  const {launchChromium} = await import('@rostrum/chromium/launch')
  try {
    // Whoever runs this ends itself, and Chromium with it.
    return await launchChromium(executablePath, {
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n')
    throw new UserError(
      `${executablePath} did not start (${line}). Set CHROMIUM_PATH to a Chromium or Chrome that runs.`,
    )
  }
}

/**
 * Where Chromium is.
 * @throws UserError that says what to install or to set
 */
export function chromiumPath(env: Readonly<Record<string, string | undefined>>): string {
  const found = findChromium(env)
  if (found.path !== null) return found.path
  throw new UserError(
    found.named === null
      ? 'PDF, PNG and measures are made by Chromium, and none was found. Install Chromium or Chrome, or set CHROMIUM_PATH to one. html, single, pptx, handout, markdown and json need none.'
      : `CHROMIUM_PATH names ${found.named}, which is no program that can be run. Set it to the file of a Chromium or Chrome, or unset it.`,
  )
}
