import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type FinishedTheme, finishedThemes, type Theme} from '@rostrum/schema'
import {planDeck, renderHtml} from '@rostrum/slides'
import {exampleTalk, layoutSlides, stressTalk} from '@rostrum/slides/testing'
import {launchBrowser, silence, watch} from '@rostrum/testing'
import axe from 'axe-core'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {buildAssets} from '../../scripts/build-assets.ts'
import {overflows} from '../measure/in-page.ts'

const layouts = {_id: 'layouts', _rev: '1', title: 'Layouts', slides: layoutSlides()}
const talks = {
  example: exampleTalk(),
  stress: stressTalk(),
  layouts: {...exampleTalk(), sections: [layouts]},
}
const schemes = ['light', 'dark'] as const
const desk = {width: 1280, height: 720}
const inSight = 'section.slide.present'
/** So narrow that the deck is read: all its slides stand below each other, and can be judged at once. */
const phone = {width: 390, height: 844}

/** A brand whose every colour is as far from signal's as can be. */
const brand: Theme = {
  _id: 'theme-harbour',
  title: 'Harbour',
  slug: 'harbour',
  base: 'signal',
  light: {
    _type: 'themeColours',
    paper: '#fffdf5',
    ink: '#1b1300',
    soft: '#574a22',
    accent: '#8a1c00',
  },
  dark: {
    _type: 'themeColours',
    paper: '#04170f',
    ink: '#effff7',
    soft: '#b5d5c6',
    accent: '#ffcf4d',
  },
  fonts: {_type: 'themeFonts', display: 'Newsreader'},
  logo: null,
  logoDark: null,
}

let folder: string
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-themes-'))
  await buildAssets(folder)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await rm(folder, {recursive: true})
})

async function open(
  talk: keyof typeof talks,
  theme: FinishedTheme | Theme,
  {viewport, scheme = 'light'}: {viewport: typeof desk; scheme?: 'light' | 'dark'},
) {
  const plan = planDeck(talks[talk], {theme})
  const file = join(folder, `${talk}.html`)
  const assets = {css: `${plan.theme.base}.css`, script: 'deck.js'}
  await writeFile(file, renderHtml(plan, {assets, imageHref: () => 'icon.svg'}))
  const context = await browser.newContext({viewport, colorScheme: scheme, reducedMotion: 'reduce'})
  const {faults} = watch(context, {
    isHere: (address) => address.startsWith('file:'),
    isFault: (type) => type !== 'log',
  })
  const page = await context.newPage()
  await page.goto(pathToFileURL(file).href)
  await page.evaluate(() => document.fonts.ready)
  return {plan, page, faults}
}

describe.each(finishedThemes.map(({value}) => value))('the theme %s', (theme) => {
  test.each(['example', 'layouts'] as const)('holds every slide of the %s talk', async (talk) => {
    expect(await faultsOf(talk, theme)).toEqual({overflow: [], heard: silence})
  })

  test.each(schemes)('is legible by AA in the %s scheme', async (scheme) => {
    expect(await faintTexts(theme, scheme)).toEqual([])
    expect(await faintTexts(theme, scheme, {talk: 'layouts'})).toEqual([])
  })
})

test('letters of another family take no more room than a plan gives them', async () => {
  expect(await faultsOf('stress', 'essay')).toEqual({overflow: [], heard: silence})
})

test.each(schemes)('high contrast is AAA in the %s scheme', async (scheme) => {
  expect(await faintTexts('contrast', scheme, {rule: 'color-contrast-enhanced'})).toEqual([])
})

describe('a brand', () => {
  test.each(schemes)('has its colours on every ground of the %s scheme', async (scheme) => {
    const {page} = await open('example', brand, {viewport: desk, scheme})
    const seen = await page.evaluate(() => {
      const colour = (selector: string, property: 'backgroundColor' | 'color') =>
        getComputedStyle(document.querySelector(selector)!)[property]
      return {
        paper: colour('section[data-ground=paper]', 'backgroundColor'),
        ink: colour('section[data-ground=paper]', 'color'),
        darkGround: colour('section[data-ground=ink]', 'backgroundColor'),
        headline: getComputedStyle(document.querySelector('.headline')!).fontFamily,
      }
    })
    expect(seen).toEqual({
      paper: scheme === 'light' ? 'rgb(255, 253, 245)' : 'rgb(4, 23, 15)',
      ink: scheme === 'light' ? 'rgb(27, 19, 0)' : 'rgb(239, 255, 247)',
      darkGround: 'rgb(4, 23, 15)',
      headline: expect.stringMatching(/^"?Newsreader Variable/),
    })
    expect(await faintTexts(brand, scheme)).toEqual([])
    await page.context().close()
  })
})

/** What of each slide leaves its box, and what the page complains of on the way. */
async function faultsOf(talk: keyof typeof talks, theme: FinishedTheme) {
  const {plan, page, faults: heard} = await open(talk, theme, {viewport: desk})
  await page.locator('.reveal.ready').waitFor()
  const overflow: string[] = []
  for (const {id} of plan.slides) {
    overflow.push(...(await page.evaluate(overflows, inSight)).map(({fault}) => `${id}: ${fault}`))
    await page.keyboard.press('ArrowRight')
  }
  await page.context().close()
  return {overflow, heard}
}

/** Texts of a talk that stand out too little, judged by axe in the page as it is drawn. */
async function faintTexts(
  theme: FinishedTheme | Theme,
  scheme: 'light' | 'dark',
  {rule = 'color-contrast', talk = 'example'}: {rule?: string; talk?: keyof typeof talks} = {},
): Promise<string[]> {
  const {page} = await open(talk, theme, {viewport: phone, scheme})
  await page.evaluate(axe.source)
  const judged = await page.evaluate(async (id) => {
    const {axe: judge} = globalThis as unknown as {axe: typeof axe}
    const {violations, passes} = await judge.run('main', {runOnly: {type: 'rule', values: [id]}})
    const texts = (list: typeof violations) =>
      list.flatMap(({nodes}) =>
        nodes.map(({html, any}) => `${html.slice(0, 90)} ${any[0]?.message}`),
      )
    return {faint: texts(violations), clear: texts(passes).length}
  }, rule)
  await page.context().close()
  expect(judged.clear).toBeGreaterThan(50)
  return judged.faint
}
