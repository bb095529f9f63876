import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Slide} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {planDeck, renderHtml} from '@rostrum/slides'
import {exampleTalk} from '@rostrum/slides/testing'
import {launchBrowser, silence, watch} from '@rostrum/testing'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {buildAssets} from '../../scripts/build-assets.ts'

const {bulletsSlide, statementSlide} = slideFixtures
const words = 'A light that nobody keeps is a rock'
const statement = (key: string): Slide => ({...statementSlide, _key: key, headline: words})
const points = (key: string, transition?: 'auto-animate'): Slide => ({
  ...bulletsSlide,
  _key: key,
  headline: words,
  ...(transition && {transition}),
})
/** Only every other slide asks for it; none says so for the sake of its neighbour. */
const few = [statement('a'), points('b', 'auto-animate'), points('c'), statement('d')]
const many = Array.from({length: 100}, (_, place) =>
  place % 2 === 0 ? statement(`n${place}`) : points(`n${place}`, 'auto-animate'),
)

let folder: string
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-carry-'))
  await buildAssets(folder)
  for (const [name, slides] of Object.entries({few, many})) {
    const sections = [{_id: 's', _rev: '1', title: 'Light', slides}]
    const plan = planDeck({...exampleTalk(), sections, sources: null})
    const assets = {css: 'signal.css', script: 'deck.js'}
    await writeFile(join(folder, `${name}.html`), renderHtml(plan, {assets}))
  }
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await rm(folder, {recursive: true})
})

async function open(name: 'few' | 'many', key: string, reducedMotion: 'reduce' | 'no-preference') {
  const context = await browser.newContext({viewport: {width: 1280, height: 720}, reducedMotion})
  const {faults} = watch(context, {
    isHere: (address) => address.startsWith('file:'),
    isFault: (type) => type !== 'log',
  })
  const page = await context.newPage()
  await page.goto(`${pathToFileURL(join(folder, `${name}.html`)).href}#/s-s-${key}`)
  await page.locator('.reveal.ready').waitFor()
  return {page, faults}
}

/** Goes on, and holds what moves at its start: where the headline stands then, and at the end. */
const moveOf = (page: Page, key: 'ArrowLeft' | 'ArrowRight') =>
  page.keyboard.press(key).then(() =>
    page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const slide = document.querySelector<HTMLElement>('section.present')!
      while (slide.dataset['autoAnimate'] === 'pending') await frame()
      await frame()
      const headline = slide.querySelector<HTMLElement>('.headline > .words, .statement')!
      const place = () => {
        const {x, y} = headline.getBoundingClientRect()
        return {x: Math.round(x), y: Math.round(y), size: getComputedStyle(headline).fontSize}
      }
      const moving = headline.getAnimations()
      for (const animation of moving) {
        animation.pause()
        animation.currentTime = 0
      }
      const start = place()
      for (const animation of moving) animation.currentTime = 200
      const halfway = place()
      for (const animation of moving) animation.finish()
      return {start, halfway, end: place(), moves: moving.length > 0}
    }),
  )

const standing = (page: Page) =>
  page.evaluate(() => {
    const headline = document.querySelector<HTMLElement>(
      'section.present :is(.headline > .words, .statement)',
    )!
    const {x, y} = headline.getBoundingClientRect()
    return {x: Math.round(x), y: Math.round(y), size: getComputedStyle(headline).fontSize}
  })

test.each([
  ['few', 'a', 's-s-b'],
  ['many', 'n60', 's-s-n61'],
] as const)(
  'in %s slides the headline moves to a slide that asks for it',
  async (name, key, id) => {
    const {page, faults} = await open(name, key, 'no-preference')
    const before = await standing(page)
    const move = await moveOf(page, 'ArrowRight')
    expect(await page.locator('section.present').getAttribute('id')).toBe(id)
    expect(move.moves).toBe(true)
    expect(move.start).toEqual(before)
    expect(move.end.y).toBeLessThan(before.y - 40)
    expect(move.halfway.y).toBeLessThan(before.y)
    expect(move.halfway.y).toBeGreaterThan(move.end.y)
    expect(Number.parseFloat(move.end.size)).toBeLessThan(Number.parseFloat(before.size))
    const back = await moveOf(page, 'ArrowLeft')
    expect(back.moves).toBe(true)
    expect(back.end).toEqual(before)
    expect(faults).toEqual(silence)
    await page.context().close()
  },
)

test('it stands at once on a slide that does not ask, though its neighbours do', async () => {
  const {page} = await open('few', 'b', 'no-preference')
  expect((await moveOf(page, 'ArrowRight')).moves).toBe(false)
  expect((await moveOf(page, 'ArrowRight')).moves).toBe(false)
  await page.context().close()
  const long = await open('many', 'n61', 'no-preference')
  expect((await moveOf(long.page, 'ArrowRight')).moves).toBe(false)
  expect((await moveOf(long.page, 'ArrowRight')).moves).toBe(true)
  await long.page.context().close()
})

test('nothing moves where motion is to be reduced', async () => {
  const {page} = await open('few', 'a', 'reduce')
  const move = await moveOf(page, 'ArrowRight')
  expect(move.moves).toBe(false)
  expect(move.start).toEqual(move.end)
  await page.context().close()
})
