import type {Page} from 'playwright-core'
import {withPage} from '../formats/chromium.ts'
import type {PageView} from '../formats/chromium.ts'
import type {DeckParts} from '../formats/deck-parts.ts'
import {makeHtml} from '../formats/html.ts'
import {beyondScreen, overflows, smallTexts} from './in-page.ts'
import type {SlideFault} from './in-page.ts'
import {judgeByAxe} from './judge-by-axe.ts'
import {oncePerSlide} from './measured.ts'
import type {Measured, Seen} from './measured.ts'

export type {Measured, MeasuredRule} from './measured.ts'

/**
 * Draws the deck in Chromium and says what leaves its slide, is set too small, stands out too little
 * or is out of reach for some: each slide once on a screen of 16:9, on one of 4:3 and on a phone, in
 * the deck's theme by day and by night.
 *
 * @throws UserError that says how to get a Chromium where there is none
 */
export async function measureDeck(
  parts: DeckParts,
  onStep: (step: string) => unknown = () => undefined,
): Promise<Measured[]> {
  const files = await makeHtml({...parts, notes: false})
  const {source} = (await import('axe-core')).default
  const seen: Seen[] = []
  for (const view of Object.keys(views) as View[]) {
    const {name, viewport, print = false, isPresented = false, ...how} = views[view]
    onStep(`measuring it on ${name}`)
    // But for the presenter, what is measured is what stands there before the script moves anything.
    const shown = new Map(files)
    if (!isPresented) shown.delete('deck.js')
    const options: PageView = {viewport, print, scripts: true}
    const found = await withPage(shown, 'index.html', options, async (page) => {
      if (print) await page.addStyleTag({content: wholeSlides})
      await page.evaluate(source)
      const look = () => lookAt(page, {name, ...how})
      return isPresented ? presented(page, parts, look) : look()
    })
    seen.push(...found)
  }
  return oncePerSlide(seen)
}

type View = 'wide' | 'square' | 'phone'

interface Look {
  /** What it is called: “too small for …”. */
  name: string
  /** The slides that are in sight. */
  slides: string
  /** Pixels of type: of a slide of 1280, or of the screen. */
  least: number
  leaves: (page: Page, slides: string) => Promise<SlideFault[]>
}

const inRoom = (page: Page, slides: string) => page.evaluate(overflows, slides)
const inHand = (page: Page, slides: string) => page.evaluate(beyondScreen, slides)

const views: {
  readonly [V in View]: Look & {
    viewport: {width: number; height: number}
    print?: boolean
    isPresented?: boolean
  }
} = {
  // On paper all slides and all of their steps are in sight at once.
  wide: {
    name: 'a screen of 16:9',
    viewport: {width: 1280, height: 720},
    print: true,
    slides: 'section.slide',
    least: 18,
    leaves: inRoom,
  },
  square: {
    name: 'a screen of 4:3',
    viewport: {width: 1024, height: 768},
    isPresented: true,
    slides: 'section.slide.present',
    least: 18,
    leaves: inRoom,
  },
  phone: {
    name: 'a phone',
    viewport: {width: 390, height: 844},
    slides: 'section.slide',
    least: 16,
    leaves: inHand,
  },
}

/** On paper a slide is a pixel less high, lest it spill. */
const wholeSlides = '@media print{.deck .stage .slides section.slide{height:720px!important}}'

async function lookAt(page: Page, {name, slides, least, leaves}: Look): Promise<Seen[]> {
  const faults = await leaves(page, slides)
  const small = await page.evaluate(smallTexts, {slides, least})
  return [
    ...faults.map(({slide, fault}): Seen => ({
      slide,
      rule: 'overflow',
      severity: 'error',
      where: name,
      message: (where) =>
        `It does not fit ${where} (${fault}). Say it in fewer words, or split it.`,
    })),
    ...small.map(({slide, fault}): Seen => ({
      slide,
      rule: 'small-type',
      severity: 'warning',
      where: name,
      message: (where) =>
        `Too small for ${where}: ${fault}. Say less, so that it can be set larger.`,
    })),
    ...(await judgeByAxe(page, 'light', slides)),
    ...(await judgeByAxe(page, 'dark', slides)),
  ]
}

/** Steps through the deck as its presenter does, and looks at each slide in its turn. */
async function presented(
  page: Page,
  {plan}: DeckParts,
  look: () => Promise<Seen[]>,
): Promise<Seen[]> {
  await page.addStyleTag({content: allSteps})
  const found: Seen[] = []
  for (const {id} of plan.slides) {
    await page.evaluate((wanted) => (location.hash = `#/${wanted}`), id)
    await page.waitForFunction(
      (wanted) => document.querySelector('section.slide.present')?.id === wanted,
      id,
    )
    found.push(...(await look()))
  }
  return found
}

const allSteps =
  '.deck .stage .slides .fragment{visibility:visible!important;opacity:1!important}.deck .stage .step-note{grid-area:auto!important}'
