import {launchBrowser, takePicture, watch} from '@rostrum/testing'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {judged} from '../client/speaker/testing/judged.ts'
import {deskWithLights} from '../testing/lights.ts'
import {noteDesk} from '../testing/note-desk.ts'
import {serveDecks} from './serve-decks.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

interface Shown {
  name: string
  path: string
  /** Nothing has been written yet. */
  isEmpty?: boolean
  ready: (page: Page) => Promise<unknown>
}

const text = (words: string) => (page: Page) => page.getByText(words).first().waitFor()
const slide = (page: Page) => page.locator('.slide').first().waitFor()

/** Every page of the app, and what each can be. */
const pages: readonly Shown[] = [
  {name: 'home', path: '/', ready: (page) => page.locator('.card').first().waitFor()},
  {name: 'home-empty', path: '/', isEmpty: true, ready: text('No talks yet')},
  {name: 'home-none', path: '/?q=whales', ready: text('Show all')},
  {
    name: 'home-notes',
    path: '/',
    isEmpty: true,
    ready: async (page) => {
      const notes = '# Bread\n\n## Dough\n\n### Flour and water\n\n- Flour\n- Water\n'
      await page
        .locator('input[type=file]')
        .setInputFiles({name: 'bread.md', mimeType: 'text/markdown', buffer: Buffer.from(notes)})
      await page.getByRole('button', {name: 'Import and publish'}).waitFor()
    },
  },
  {name: 'room', path: '/lights/room?audience=crew&minutes=1.5', ready: text('Running order')},
  {name: 'room-too-short', path: '/lights/room?minutes=0.5', ready: text('It does not fit.')},
  {name: 'deck', path: '/lights/', ready: slide},
  {
    name: 'deck-keys',
    path: '/lights/',
    ready: async (page) => {
      await slide(page)
      const view = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--view').trim(),
      )
      if (view === 'reading') return
      await page.locator('.reveal.ready').waitFor()
      await page.keyboard.press('?')
      await page.locator('dialog').waitFor()
    },
  },
  {name: 'deck-too-short', path: '/lights/?minutes=0.5', ready: text('0:40')},
  {name: 'speaker', path: '/lights/speaker', ready: (page) => page.locator('.bar').waitFor()},
  {name: 'lost', path: '/whales/', ready: text('There is no talk')},
]

const sizes = {desk: {width: 1280, height: 720}, phone: {width: 390, height: 844}} as const

describe.each(pages)('$name', ({name, path, isEmpty = false, ready}) => {
  test('is legible and sound, light and dark, on a desk and on a phone', async () => {
    const {content} = isEmpty ? await noteDesk() : await deskWithLights()
    const server = await serveDecks({port: 0, content, studioUrl: 'http://localhost:3333'})
    onTestFinished(() => server.close())
    for (const [size, viewport] of Object.entries(sizes))
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({viewport, colorScheme, reducedMotion: 'reduce'})
        const {faults} = watch(context)
        const page = await context.newPage()
        await page.goto(server.url + path)
        await ready(page)
        await takePicture(page, `app/${name}-${colorScheme}-${size}`)
        expect(await judged(page), `${colorScheme} ${size}`).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
        expect(faults.pageErrors).toEqual([])
        expect(faults.requestsElsewhere).toEqual([])
        await context.close()
      }
  })
})
