import {accessSync, constants} from 'node:fs'
import {delimiter, join} from 'node:path'
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
  await document.fonts.ready
  for (const image of document.images) image.decoding = 'sync'
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
})()`

async function launch(): Promise<Browser> {
  const executablePath = chromiumPath(process.env)
  const {chromium} = await import('playwright-core')
  try {
    return await chromium.launch({
      executablePath,
      // Whoever runs this ends itself, and Chromium with it.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n')
    throw new UserError(
      `${executablePath} did not start (${line}). Set CHROMIUM_PATH to a Chromium or Chrome that runs.`,
    )
  }
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

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Where Chromium is: what CHROMIUM_PATH names, else the first of the usual names.
 * @throws UserError that says what to install or to set
 */
export function chromiumPath(env: Readonly<Record<string, string | undefined>>): string {
  const named = env['CHROMIUM_PATH']
  if (named) {
    if (canRun(named)) return named
    throw new UserError(
      `CHROMIUM_PATH names ${named}, which is no program that can be run. Set it to the file of a Chromium or Chrome, or unset it.`,
    )
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const found = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...places,
  ].find(canRun)
  if (found !== undefined) return found
  throw new UserError(
    'PDF, PNG and measures are made by Chromium, and none was found. Install Chromium or Chrome, or set CHROMIUM_PATH to one. html, single, pptx, handout, markdown and json need none.',
  )
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
