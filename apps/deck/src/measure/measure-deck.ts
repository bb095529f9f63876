import type {AxeResults} from 'axe-core'
import type {Page} from 'playwright-core'
import {renderPage} from '../actions/render-deck.ts'
import {withPage} from '../formats/chromium.ts'
import type {DeckParts} from '../formats/deck-parts.ts'
import {makeHtml} from '../formats/html.ts'
import {overflows, type SlideFault, smallTexts} from './in-page.ts'

/** What only a browser can tell of a slide. */
export interface Measured {
  /** The slide's id in the plan; null: none of them, or all. */
  slide: string | null
  rule: 'overflow' | 'small-type' | 'contrast' | 'accessibility'
  severity: 'error' | 'warning'
  message: string
}

/**
 * Draws the deck in Chromium as a room sees it, by day and by night, and as a phone does, and says
 * what leaves its slide, is set too small, stands out too little or is out of reach for some.
 *
 * @throws UserError that says how to get a Chromium where there is none
 */
export async function measureDeck(parts: DeckParts): Promise<Measured[]> {
  const files = await makeHtml(parts)
  files.set('index.html', renderPage(parts.plan, {highlight: parts.highlight}))
  // What is measured is what stands there before the script has moved anything.
  files.delete('deck.js')
  const {source} = (await import('axe-core')).default
  const room = await withPage(files, 'index.html', {print: true, scripts: true}, async (page) => {
    await page.addStyleTag({content: wholeSlides})
    const faults = await page.evaluate(overflows, 'section.slide')
    const small = await page.evaluate(smallTexts, smallestInRoom)
    await page.evaluate(source)
    return [
      ...faults.map(leaves),
      ...small.map(isSmall('a room')),
      ...(await judged(page, 'light', contrastOnly)),
      ...(await judged(page, 'dark', contrastOnly)),
    ]
  })
  const phone = await withPage(
    files,
    'index.html',
    {viewport: handheld, scripts: true},
    async (page) => {
      const small = await page.evaluate(smallTexts, smallestInHand)
      await page.evaluate(source)
      return [...small.map(isSmall('a phone')), ...(await judged(page, 'light', {}))]
    },
  )
  return oncePerSlide([...room, ...phone])
}

const handheld = {width: 390, height: 844}
/** Pixels of a slide of 1280, and of a phone’s screen. */
const smallestInRoom = 18
const smallestInHand = 16
const contrastOnly = {runOnly: {type: 'rule' as const, values: ['color-contrast']}}
/** On paper a slide is a pixel less high, lest it spill. */
const wholeSlides = '@media print{.deck .stage .slides section.slide{height:720px!important}}'

const leaves = ({slide, fault}: SlideFault): Measured => ({
  slide,
  rule: 'overflow',
  severity: 'error',
  message: `It does not fit its slide (${fault}). Say it in fewer words, or split it.`,
})

const isSmall =
  (who: string) =>
  ({slide, fault}: SlideFault): Measured => ({
    slide,
    rule: 'small-type',
    severity: 'warning',
    message: `Too small for ${who}: ${fault}. Say less, so that it can be set larger.`,
  })

async function judged(page: Page, scheme: 'light' | 'dark', options: object): Promise<Measured[]> {
  const found = await page.evaluate(
    async ([wanted, how]) => {
      document.documentElement.dataset['scheme'] = wanted
      const {axe} = globalThis as unknown as {
        axe: {run(context: string, options: object): Promise<AxeResults>}
      }
      const {violations} = await axe.run('main', how)
      return violations.flatMap(({id, impact, help, nodes}) =>
        nodes.map(({target, any}) => ({
          id,
          impact: impact ?? null,
          help,
          text: document.querySelector(String(target[0]))?.textContent.trim().slice(0, 60) ?? '',
          why: any[0]?.message ?? '',
          slide: document.querySelector(String(target[0]))?.closest('section.slide')?.id ?? null,
        })),
      )
    },
    [scheme, options] as const,
  )
  return found
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, slide, text, help, why}): Measured => {
      const isFaint = id === 'color-contrast'
      return {
        slide,
        rule: isFaint ? 'contrast' : 'accessibility',
        severity: 'warning',
        message: isFaint
          ? `“${text}” stands out too little in the ${scheme} scheme (${why}). Change the theme’s colours.`
          : `${help}: “${text}” (${id}).`,
      }
    })
}

/** The first of each sort is enough to know where to look. */
function oncePerSlide(all: readonly Measured[]): Measured[] {
  const first = new Map(all.toReversed().map((each) => [`${each.slide} ${each.rule}`, each]))
  return all.filter((each) => first.get(`${each.slide} ${each.rule}`) === each)
}
