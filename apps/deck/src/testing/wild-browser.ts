import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {FinishedTheme, Talk} from '@rostrum/schema'
import {type DeckPlan, planDeck, renderHtml} from '@rostrum/slides'
import {plantedFlag} from '@rostrum/slides/testing/wild'
import {launchBrowser, silence, watch} from '@rostrum/testing'
import type {Page} from 'playwright-core'
import sharp from 'sharp'
import {buildAssets} from '../../scripts/build-assets.ts'
import {overflows} from '../measure/in-page.ts'
import {contentType} from '../web/content-type.ts'
import {harmIn} from './harm-in-page.ts'

/** What a deck of anything does in a browser; all of it empty where the deck is sound. */
export interface WildFaults {
  /** Scripts that ran, markup that could run, and what the policy had to stop. */
  harm: string[]
  /** What leaves its slide while the plan says nothing of it. */
  silent: string[]
  requestsElsewhere: string[]
  consoleErrors: string[]
  pageErrors: string[]
}

export const noFaults: Readonly<WildFaults> = {harm: [], silent: [], ...silence}

export interface WildBrowser {
  /** Opens the deck as it is printed, whole and without its script, and looks at its page. */
  open<T>(plan: DeckPlan, look: (page: Page) => Promise<T>): Promise<T>
  judge(talk: Talk, theme?: FinishedTheme): Promise<WildFaults & {slides: number; reported: number}>
  close(): Promise<void>
}

const origin = 'http://deck.localhost'

/** One browser, in which one deck after another is opened with all that a deck page has. */
export async function wildBrowser(): Promise<WildBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-wild-'))
  await buildAssets(folder)
  const picture = await sharp({
    create: {width: 16, height: 10, channels: 3, background: '#345'},
  })
    .png()
    .toBuffer()
  const browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: {width: 1280, height: 720},
    reducedMotion: 'reduce',
  })
  const {faults: heard} = watch(context, {
    isHere: (address) => address.startsWith(`${origin}/`) || /^(?:data:image|blob:)/.test(address),
    isFault: (type) => type !== 'log' && type !== 'info',
  })
  let markup = ''
  /** What is measured is what stands there before the script has moved anything. */
  let isStill = false
  await context.route('**/*', async (route) => {
    const {pathname, origin: asked} = new URL(route.request().url())
    if (asked !== origin) return route.abort('blockedbyclient')
    if (pathname === '/') return route.fulfill({body: markup, contentType: 'text/html'})
    if (pathname.startsWith('/images/'))
      return route.fulfill({body: picture, contentType: 'image/png'})
    if (pathname.startsWith('/media/')) return route.fulfill({body: '', contentType: 'video/mp4'})
    if (isStill && pathname === '/deck.js')
      return route.fulfill({body: '', contentType: 'text/javascript'})
    const body = await readFile(join(folder, pathname)).catch(() => null)
    return body === null
      ? route.fulfill({status: 404, body: ''})
      : route.fulfill({body, contentType: contentType(pathname)})
  })
  await context.addInitScript(() => {
    const violated: string[] = []
    Object.assign(globalThis, {violated})
    addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
      violated.push(`${violatedDirective} stopped ${blockedURI} ${sample}`),
    )
  })
  const page = await context.newPage()
  let dialogs = 0
  page.on('dialog', async (dialog) => {
    dialogs += 1
    await dialog.dismiss()
  })

  const draw = (plan: DeckPlan) => {
    markup = renderHtml(plan, {
      assets: {css: `${plan.theme.base}.css`, script: 'deck.js'},
      notes: true,
    })
  }
  const openStill = async () => {
    isStill = true
    await page.emulateMedia({media: 'print'})
    await page.goto(`${origin}/`)
    await page.addStyleTag({content: wholeSlides})
    await page.evaluate('document.fonts.ready')
  }

  return {
    async open(plan, look) {
      draw(plan)
      await openStill()
      return look(page)
    },
    async judge(talk, theme) {
      const plan = planDeck(talk, theme === undefined ? {} : {theme})
      draw(plan)
      const before = dialogs
      isStill = false
      await page.emulateMedia({media: 'screen'})
      await page.goto(`${origin}/`)
      await page.locator('.reveal.ready').waitFor({state: 'attached'})
      const harm = await page.evaluate(harmIn, plantedFlag)
      await openStill()
      const found = await page.evaluate(overflows, 'section.slide')
      const opened = dialogs - before
      const faults = {...heard}
      Object.assign(heard, {requestsElsewhere: [], consoleErrors: [], pageErrors: []})
      return {
        harm: opened === 0 ? harm : [...harm, `${opened} dialogs were opened`],
        silent: found
          .filter(({slide}) => !isReported(plan, slide))
          .map(({slide, fault}) => `${slide}: ${fault}`),
        ...faults,
        slides: plan.slides.length,
        reported: plan.problems.length,
      }
    },
    async close() {
      await browser.close()
      await rm(folder, {recursive: true})
    },
  }
}

/** On paper a slide is a pixel less high, lest it spill. */
const wholeSlides = '@media print{.deck .stage .slides section.slide{height:720px!important}}'

/** Of the slide itself, or of the theme that all slides have. */
function isReported({slides, problems}: DeckPlan, id: string): boolean {
  const key = slides.find((slide) => slide.id === id)?.origin?.slideKey ?? null
  return problems.some(
    ({slide, message}) => slide === key || (slide === null && message.startsWith('The theme ')),
  )
}
