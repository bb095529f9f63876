import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {launchBrowser, silence, watch} from '@rostrum/testing'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {buildDeck} from '../../actions/build-deck.ts'
import {slide} from '../../testing/lights.ts'
import {noteDesk} from '../../testing/note-desk.ts'
import {storeTalk} from '../../testing/store-talk.ts'
import {speakerKeys} from '../speaker/speaker-keys.ts'
import {deckKeys} from './deck-keys.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A deck of four slides, whose files are asked for from disk. */
async function open(format: 'html' | 'single') {
  const desk = await noteDesk()
  await storeTalk(
    desk,
    ['lamp', 'oil', 'wick', 'price'].map((key) => slide(key, 60)),
  )
  const folder = join(desk.folder, 'deck')
  await buildDeck(desk.content.client, 'lights', folder, {notes: false, formats: [format]})
  const context = await browser.newContext({viewport: {width: 1280, height: 720}})
  onTestFinished(() => context.close())
  const {faults} = watch(context, {isHere: (url) => /^(?:file|data):/.test(url)})
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const name = format === 'html' ? 'index.html' : 'lights.html'
  await page.goto(pathToFileURL(join(folder, name)).href)
  await page.locator('.reveal.ready').waitFor()
  return {page, faults, asked}
}

const shown = (page: Page) => page.locator('section.slide.present').getAttribute('aria-label')
const dialog = (page: Page) => page.locator('dialog.stage-dialog')

describe.each(['html', 'single'] as const)('keys of a deck as %s', (format) => {
  test('list themselves, find slides, blank the screen and point', async () => {
    const {page, faults, asked} = await open(format)
    const late = () => asked.filter((url) => url.endsWith('presenting.js'))
    expect(late()).toEqual([])
    await page.keyboard.press('?')
    await dialog(page).waitFor()
    const listed = await dialog(page).locator('dd').allTextContents()
    expect(listed).toEqual(
      deckKeys.map(([, does]) => does).filter((each) => !/Speaker|edits/.test(each)),
    )
    expect(late()).toHaveLength(format === 'html' ? 1 : 0)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({state: 'detached'})
    expect(await shown(page)).toBe('The lamp')
    expect(await page.locator('.reveal.overview').count()).toBe(0)

    await page.keyboard.press('/')
    await dialog(page).waitFor()
    await page.keyboard.type('PRI')
    expect(await dialog(page).locator('li').allTextContents()).toEqual(['4The price'])
    await page.keyboard.press('Enter')
    await dialog(page).waitFor({state: 'detached'})
    expect(await shown(page)).toBe('The price')
    await page.keyboard.press('g')
    await dialog(page).waitFor()
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await dialog(page).waitFor({state: 'detached'})
    expect(await shown(page)).toBe('The oil')

    for (const key of ['b', '.']) {
      await page.keyboard.press(key)
      expect(await page.locator('.reveal.paused').count()).toBe(1)
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press(key)
      expect(await page.locator('.reveal.paused').count()).toBe(0)
    }
    expect(await shown(page)).toBe('The oil')

    await page.mouse.move(300, 200)
    await page.keyboard.down('l')
    await page.locator('.stage-pointer').waitFor()
    await page.mouse.move(640, 360)
    const dot = (await page.locator('.stage-pointer').boundingBox())!
    expect([dot.x + dot.width / 2, dot.y + dot.height / 2]).toEqual([640, 360])
    await page.keyboard.up('l')
    expect(await page.locator('.stage-pointer').count()).toBe(0)
    expect(await shown(page)).toBe('The oil')

    await page.keyboard.press('o')
    expect(await page.locator('.reveal.overview').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.locator('.reveal.overview').count()).toBe(0)
    expect(faults).toEqual(silence)
  })
})

test('the manual lists every key', async () => {
  const manual = await readFile(
    new URL('../../../../../docs/presenting.md', import.meta.url),
    'utf8',
  )
  const rows = (keys: typeof deckKeys) =>
    keys.map(
      ([names, does]) =>
        `| ${names
          .split(' ')
          .map((name) => `\`${name}\``)
          .join(' ')} | ${does} |`,
    )
  const [deck = '', speaker = ''] = manual.split('## Keys of the speaker page')
  for (const row of rows(deckKeys)) expect(deck).toContain(row)
  for (const row of rows(speakerKeys)) expect(speaker).toContain(row)
})
