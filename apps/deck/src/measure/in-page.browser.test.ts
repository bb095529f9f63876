import {type Slide, type Talk} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {planDeck} from '@rostrum/slides'
import {exampleTalk} from '@rostrum/slides/testing'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type WildBrowser, wildBrowser} from '../testing/wild-browser.ts'
import {overflows} from './in-page.ts'

let browser: WildBrowser
beforeAll(async () => {
  browser = await wildBrowser()
})
afterAll(() => browser.close())

const image = {
  _type: 'image',
  asset: {
    _id: 'image-a-1600x1000-png',
    url: 'http://localhost:3334/images/rostrum/production/a-1600x1000.png',
    mimeType: 'image/png',
    metadata: {lqip: null, dimensions: {width: 1600, height: 1000}},
  },
} as const
const shown = [
  slideFixtures.titleSlide,
  {...slideFixtures.imageSlide, image, layout: 'full', caption: 'The lens at Eddystone'},
  slideFixtures.chartSlide,
  slideFixtures.codeSlide,
] as Slide[]
const talk: Talk = {
  ...exampleTalk(),
  sections: ['Light', 'Keepers'].map((title, place) => ({
    _id: `part-${place}`,
    _rev: '1',
    title,
    slides: place === 0 ? shown : [slideFixtures.statementSlide],
  })),
}

/** What is found in these slides after something has been done to them. */
async function found(plant: (page: Page) => Promise<unknown>): Promise<string[]> {
  return browser.open(planDeck(talk), async (page) => {
    await plant(page)
    return (await page.evaluate(overflows, 'section.slide')).map(({fault}) => fault)
  })
}

/** Does it to the first such element: more text, in a style of its own. */
const set = (selector: string, style: string, text?: string) => (page: Page) =>
  page.evaluate(
    ([wanted, how, words]) => {
      const element = document.querySelector<HTMLElement | SVGElement>(wanted)!
      element.style.cssText += `;${how}`
      if (words !== undefined) element.textContent = words
    },
    [selector, style, text] as const,
  )
const add = (selector: string, markup: string) => (page: Page) =>
  page.evaluate(
    ([wanted, html]) => document.querySelector(wanted)!.insertAdjacentHTML('beforeend', html),
    [selector, markup] as const,
  )

const long = 'A lamp is kept by a name. '.repeat(30)
const word = 'lamplight'.repeat(20)
const statement = '[data-layout=statement] .statement'

test('slides as they should be have nothing to be found', async () => {
  expect(await found(async () => undefined)).toEqual([])
})

test.each([
  ['words that nobody sees', add('[data-layout=statement] .body', `<p class="unseen">${long}</p>`)],
  ['a word of them', add(statement, `<span class="unseen">${word}</span>`)],
  [
    'spaces at the end of a line',
    add(statement, `<code style="white-space:pre-wrap">x${' '.repeat(90)}</code>`),
  ],
])('%s leave nothing', async (_, plant) => {
  expect(await found(plant)).toEqual([])
})

test.each([
  [
    'words that only are called unseen',
    add(statement, `<span class="unseen" style="clip-path:none;overflow:visible">${word}</span>`),
    /^beside: “lamplight/,
  ],
  [
    'what stands in a line',
    add(statement, `<code style="white-space:nowrap">${word}</code>`),
    /^beside: “lamplight/,
  ],
  ['the name of a line', set('.chart text', 'translate:-3000px'), /^beside: “/],
  ['a line', set('.chart path', 'translate:0 700px'), /^below by .*: path/],
  [
    'what is said of a picture that fills its slide',
    set('[data-arrangement=full] figcaption', '', long.repeat(2)),
    /^above by .*: FIGCAPTION/,
  ],
  ['such a picture itself', set('[data-arrangement=full] img', 'width:1400px'), /^beside: IMG/],
  [
    'words over the edge of what holds them',
    add(statement, `<span style="display:block;height:60px;overflow:hidden">${long}</span>`),
    /^cut off: “/,
  ],
  ['the agenda at a slide’s foot', set('.agenda', 'bottom:-10px'), /^below by .*: P agenda/],
  ['the foot', set('.foot', 'translate:0 60px'), /^below by .*: FOOTER foot/],
  [
    'a covered neighbour',
    set('[data-layout=picture] figcaption', 'margin-top:-60px'),
    /^block \d covers block \d$/,
  ],
])('%s is found', async (_, plant, fault) => {
  expect(await found(plant)).toContainEqual(expect.stringMatching(fault))
})
