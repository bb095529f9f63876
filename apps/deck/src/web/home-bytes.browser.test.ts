import {gzipSync} from 'node:zlib'
import {launchBrowser} from '@rostrum/testing'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {deskWithLights} from '../testing/lights.ts'
import {serveDecks} from './serve-decks.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** What a server that packs would send, in bytes; faces and pictures are packed already. */
const sent = (address: string, body: Buffer): number =>
  /\.(?:woff2|png|jpg|webp)$/.test(address) ? body.length : gzipSync(body, {level: 9}).length

test('the home page with all that it shows is less than 100 kB', async () => {
  const {content} = await deskWithLights()
  const server = await serveDecks({port: 0, content, studioUrl: 'http://localhost:3333'})
  // A worker would ask for everything once more.
  const context = await browser.newContext({serviceWorkers: 'block'})
  onTestFinished(async () => {
    await context.close()
    await server.close()
  })
  const page = await context.newPage()
  const sizes = new Map<string, Promise<number>>()
  page.on('response', (answer) => {
    const {pathname} = new URL(answer.url())
    sizes.set(
      pathname,
      answer.body().then((body) => sent(pathname, body)),
    )
  })
  await page.goto(server.url, {waitUntil: 'networkidle'})
  await page.evaluate(() => document.fonts.ready)
  const paths = [...sizes.keys()]
  expect(paths).toContain('/home.css')
  expect(paths.filter((path) => path.endsWith('.woff2')).length).toBeGreaterThan(1)
  const total = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0)
  expect(total).toBeLessThan(100_000)
})
