import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {planDeck, renderHtml} from '@rostrum/slides'
import {exampleTalk} from '@rostrum/slides/testing'
import {launchBrowser, silence, watch} from '@rostrum/testing'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {buildAssets} from '../../scripts/build-assets.ts'

/** A hundred slides, every other one with points that come one at a time, and links between them. */
const slides = Array.from({length: 100}, (_, index) => ({
  ...slideFixtures.bulletsSlide,
  _key: `n${index + 1}`,
  headline: `Light number ${index + 1}`,
  fragments: index % 2 === 1 ? ('each' as const) : ('none' as const),
}))
const plan = planDeck({
  ...exampleTalk(),
  sections: [{_id: 's', _rev: '1', title: 'Lights', slides}],
})
const ids = plan.slides.map(({id}) => id)
const far = 70

let folder: string
let browser: Browser
let deck: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-long-'))
  await buildAssets(folder)
  await writeFile(
    join(folder, 'index.html'),
    renderHtml(plan, {assets: {css: 'signal.css', script: 'deck.js'}}),
  )
  deck = pathToFileURL(join(folder, 'index.html')).href
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await rm(folder, {recursive: true})
})

async function open(hash = '', options: BrowserContextOptions = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 720}, ...options})
  const {faults} = watch(context, {
    isHere: (address) => address.startsWith('file:'),
    isFault: (type) => type !== 'log',
  })
  const page = await context.newPage()
  await page.goto(deck + hash)
  return {page, faults}
}

async function present(hash = '') {
  const opened = await open(hash)
  await opened.page.locator('.reveal.ready').waitFor()
  return opened
}

const shown = (page: Page) => page.locator('section.present').getAttribute('id')
const there = (page: Page) => page.locator('.slides > .slide').count()
const said = (page: Page) => page.locator('.announcer').textContent()

test('every slide comes when its turn comes, and only those beside it are there', async () => {
  const {page, faults} = await present()
  for (const [index, id] of ids.entries()) {
    expect(await shown(page)).toBe(id)
    expect(await page.locator('.slide.present').isVisible()).toBe(true)
    expect(await said(page)).toBe(`${index + 1}/${ids.length}: ${plan.slides[index]!.label}`)
    expect(await there(page)).toBeLessThan(8)
    expect(await page.locator('.slides > section:not([inert])').count()).toBe(1)
    await page.keyboard.press('PageDown')
    while ((await shown(page)) === id && index < ids.length - 1)
      await page.keyboard.press('PageDown')
  }
  expect(await page.locator('.slides > section').count()).toBe(ids.length)
  expect(faults).toEqual(silence)
  await page.context().close()
})

test('an address, the keys to both ends and the way back reach far slides', async () => {
  const {page} = await present(`#/${ids[far]}`)
  expect(await shown(page)).toBe(ids[far])
  await page.keyboard.press('Home')
  expect(await shown(page)).toBe(ids[0])
  await page.keyboard.press('End')
  expect(await shown(page)).toBe(ids.at(-1))
  await page.evaluate((id) => (location.hash = `#/${id}`), ids[far - 20]!)
  await expect.poll(() => shown(page)).toBe(ids[far - 20])
  await page.keyboard.press('PageUp')
  while ((await shown(page)) === ids[far - 20]) await page.keyboard.press('PageUp')
  expect(await shown(page)).toBe(ids[far - 21])
  expect(await page.locator('.slide.present .headline').isVisible()).toBe(true)
  expect(await there(page)).toBeLessThan(8)
  await page.context().close()
})

test('points that come one at a time do so on far slides, and stand there on the way back', async () => {
  const stepped = plan.slides.findIndex(({reveal}, index) => index > far && reveal)
  const {page} = await present(`#/${ids[stepped]}`)
  const visible = page.locator('.present .fragment.visible')
  expect(await page.locator('.present .fragment').count()).toBe(3)
  for (const count of [0, 1, 2, 3]) {
    expect(await visible.count()).toBe(count)
    await page.keyboard.press('PageDown')
  }
  expect(await shown(page)).toBe(ids[stepped + 1])
  await page.keyboard.press('Home')
  await page.evaluate((id) => (location.hash = `#/${id}`), ids[stepped + 1]!)
  await expect.poll(() => shown(page)).toBe(ids[stepped + 1])
  await page.keyboard.press('PageUp')
  expect(await shown(page)).toBe(ids[stepped])
  expect(await visible.count()).toBe(3)
  await page.context().close()
})

test('the overview shows the slides around, and goes to the one that is chosen', async () => {
  const {page, faults} = await present(`#/${ids[far]}`)
  await page.keyboard.press('o')
  const next = page.locator(`[id="${ids[far + 2]}"]`)
  await next.locator('.headline').waitFor()
  const box = (await next.boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect.poll(() => shown(page)).toBe(ids[far + 2])
  expect(await page.locator('.reveal.overview').count()).toBe(0)
  await page.keyboard.press('o')
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  expect(await shown(page)).toBe(ids[far + 11])
  expect((await page.locator('.slide.present').boundingBox())?.width).toBe(1280)
  expect(faults).toEqual(silence)
  await page.context().close()
})

test('paper gets every slide, and the screen goes on as before', async () => {
  const {page} = await present(`#/${ids[far]}`)
  const pdf = (await page.pdf({preferCSSPageSize: true, printBackground: true})).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(ids.length)
  await expect.poll(() => there(page)).toBeLessThan(8)
  await page.keyboard.press('Home')
  expect(await shown(page)).toBe(ids[0])
  await page.context().close()
})

test.each([
  ['without scripts', {javaScriptEnabled: false}],
  ['on a phone', {viewport: {width: 390, height: 844}}],
])('%s all slides can be read', async (_, options) => {
  const {page} = await open('', options)
  expect(await there(page)).toBe(ids.length)
  expect(await page.locator('.slides > .slide').last().isVisible()).toBe(true)
  expect(await page.getByText('Light number 64').first().isVisible()).toBe(true)
  await page.context().close()
})
