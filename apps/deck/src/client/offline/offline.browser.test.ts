import type {Slide} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {launchBrowser, watch} from '@rostrum/testing'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {slide} from '../../testing/lights.ts'
import {noteDesk} from '../../testing/note-desk.ts'
import {storeTalk} from '../../testing/store-talk.ts'
import {serveDecks} from '../../web/serve-decks.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const soon = {timeout: 15_000, interval: 50}
const talk: Slide[] = [
  slide('lamp', 30),
  {...slideFixtures.bulletsSlide, _key: 'points', fragments: 'each'},
  slide('end', 30),
]

/** A server, and a browser that has opened the home page and a deck once. */
async function openedOnce() {
  const desk = await noteDesk()
  await storeTalk(desk, talk)
  const server = await serveDecks({port: 0, content: desk.content})
  const context = await browser.newContext({viewport: {width: 1280, height: 720}})
  onTestFinished(() => context.close())
  const {faults} = watch(context)
  const page = await context.newPage()
  await page.goto(server.url)
  await kept(page, ['/', '/home.css'])
  await page.goto(`${server.url}/lights/`)
  await kept(page, [
    '/lights/',
    '/lights/live.js',
    '/lights/signal.css',
    '/lights/speaker',
    '/lights/speaker.js',
    '/lights/presenting.js',
  ])
  return {page, context, server, faults, desk}
}

const kept = (page: Page, paths: readonly string[]) =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const requests = await (await caches.open('rostrum')).keys()
          return requests.map(({url}) => new URL(url).pathname)
        }),
      soon,
    )
    .toEqual(expect.arrayContaining([...paths]))

const shown = (page: Page) => page.locator('section.slide.present').getAttribute('aria-label')

test('a deck opened once is presented with its speaker page when the server is gone', async () => {
  const {page, context, server, faults} = await openedOnce()
  await server.close()
  await page.reload()
  await page.locator('.reveal.ready').waitFor()
  expect(await shown(page)).toBe('The lamp')
  await page.keyboard.press('?')
  await page.locator('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('dialog').waitFor({state: 'detached'})
  const opening = context.waitForEvent('page')
  await page.keyboard.press('s')
  const speaker = await opening
  await speaker.locator('.bar').waitFor()
  await speaker.keyboard.press('End')
  await expect.poll(() => shown(page), soon).toBe('The end')
  expect(
    await speaker.evaluate(() => [...document.fonts].some(({status}) => status === 'loaded')),
  ).toBe(true)
  await page.goto(server.url)
  expect(await page.getByRole('link', {name: /Lights/}).count()).toBeGreaterThan(0)
  expect(faults.pageErrors).toEqual([])
})

test('with the network cut the deck that is open goes on, and is there again', async () => {
  const {page, context, server} = await openedOnce()
  onTestFinished(() => server.close())
  await context.setOffline(true)
  await page.locator('.reveal.ready').waitFor()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => shown(page), soon).toBe(slideFixtures.bulletsSlide.headline)
  // Its address follows after a moment.
  const id = await page.locator('section.slide.present').getAttribute('id')
  await expect.poll(() => page.url(), soon).toContain(`#/${id}`)
  await page.reload()
  await expect.poll(() => shown(page), soon).toBe(slideFixtures.bulletsSlide.headline)
  await context.setOffline(false)
})

test('the newest is shown while there is a server; drafts and events are never kept', async () => {
  const {page, server, desk} = await openedOnce()
  onTestFinished(() => server.close())
  await desk.content.client
    .patch('section-lights')
    .set({'slides[_key=="lamp"].headline': 'The new lamp'})
    .commit()
  await page.reload()
  await expect.poll(() => shown(page), soon).toBe('The new lamp')
  const paths = await page.evaluate(async () =>
    (await (await caches.open('rostrum')).keys()).map(({url}) => url),
  )
  expect(paths.filter((url) => /drafts|changes|_api/.test(url))).toEqual([])
})

test('the app can be installed', async () => {
  const {page, server} = await openedOnce()
  onTestFinished(() => server.close())
  await page.goto(server.url)
  const session = await page.context().newCDPSession(page)
  const {errors, url} = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(url).toBe(`${server.url}/app.webmanifest`)
  const {installabilityErrors} = await session.send('Page.getInstallabilityErrors')
  // A context of its own counts as a private window, which alone keeps it from being installed.
  expect(installabilityErrors.map(({errorId}) => errorId)).toEqual(['in-incognito'])
})
