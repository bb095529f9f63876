import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Slide, SpeakerNotes} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {launchBrowser, silence, takePicture, watch} from '@rostrum/testing'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {buildDeck} from '../../actions/build-deck.ts'
import {must, slide} from '../../testing/lights.ts'
import {noteDesk} from '../../testing/note-desk.ts'
import {storeTalk} from '../../testing/store-talk.ts'
import {serveDecks} from '../../web/serve-decks.ts'
import {judged} from './testing/judged.ts'

const said = (text: string): SpeakerNotes => [
  {
    _type: 'block',
    _key: text,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 'a', text, marks: []}],
  },
]
const should = {priority: {_type: 'priority', shouldFrom: 0}} as const
const could = {priority: {_type: 'priority', couldFrom: 0}} as const
const slides: Slide[] = [
  slide('lamp', 60, {...must, notes: said('Whisper that the lamp is out')}),
  {
    ...slideFixtures.bulletsSlide,
    ...should,
    _key: 'oil',
    headline: 'The oil',
    fragments: 'each',
    seconds: {_type: 'seconds', short: 60, long: 60},
  },
  slide('wick', 60, {...should, notes: said('Nobody else may read of wicks')}),
  slide('price', 60, could),
  slide('end', 60, must),
]

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const began = new Date('2026-03-01T10:00:00')

/** A deck and its speaker page, opened from the deck by its key. */
async function onStage(place: 'disk' | 'server') {
  const desk = await noteDesk()
  await storeTalk(desk, slides)
  const address = await addressOf()
  const context = await browser.newContext({viewport: {width: 1280, height: 720}})
  onTestFinished(() => context.close())
  const {faults} = watch(context, {isHere: (url) => url.startsWith(address.origin)})
  await context.clock.install({time: began})
  const deck = await context.newPage()
  await deck.goto(address.deck)
  await deck.locator('.reveal.ready').waitFor()
  const opening = context.waitForEvent('page')
  await deck.keyboard.press('s')
  const speaker = await opening
  await speaker.locator('.bar').waitFor()
  return {deck, speaker, faults, context}

  async function addressOf() {
    if (place === 'disk') {
      const folder = join(desk.folder, 'deck')
      await buildDeck(desk.content.client, 'lights', folder, {notes: true, minutes: 5})
      return {deck: pathToFileURL(join(folder, 'index.html')).href, origin: 'file:'}
    }
    const server = await serveDecks({port: 0, content: desk.content})
    onTestFinished(() => server.close())
    return {deck: `${server.url}/lights/?minutes=5`, origin: server.url}
  }
}

const shown = (page: Page) => page.locator('section.slide.present').getAttribute('aria-label')
const here = (page: Page) => page.locator('.current .title').textContent()
const come = (page: Page) => page.locator('section.present .fragment.visible').count()
const seen = (page: Page) => page.locator('.current .fragment.visible').count()
const pace = (page: Page) => page.locator('.pace').textContent()

/** Waits for both pages to stand there. */
async function stand(pages: {deck: Page; speaker: Page}, label: string, steps = 0) {
  await expect.poll(() => shown(pages.deck)).toBe(label)
  await expect.poll(() => here(pages.speaker)).toMatch(new RegExp(`^\\d/5 ${label}$`))
  await expect.poll(() => come(pages.deck)).toBe(steps)
  await expect.poll(() => seen(pages.speaker)).toBe(steps)
}

describe.each(['disk', 'server'] as const)('a deck and its speaker page from %s', (place) => {
  test('move together, whichever is stepped, and stand there again when loaded again', async () => {
    const pages = await onStage(place)
    const {deck, speaker, faults} = pages
    await stand(pages, 'The lamp')
    expect(await speaker.locator('.said').textContent()).toContain('Whisper that the lamp is out')
    await speaker.keyboard.press('PageDown')
    await stand(pages, 'The oil')
    await deck.keyboard.press('ArrowRight')
    await stand(pages, 'The oil', 1)
    await speaker.locator('.to-forward').click()
    await stand(pages, 'The oil', 2)
    await speaker.reload()
    await stand(pages, 'The oil', 2)
    await deck.reload()
    await stand(pages, 'The oil', 2)
    await speaker.keyboard.press('ArrowLeft')
    await stand(pages, 'The oil', 1)
    await speaker.keyboard.press('g')
    await speaker.keyboard.type('wick')
    await speaker.keyboard.press('Enter')
    await stand(pages, 'The wick')
    await speaker.keyboard.press('ArrowLeft')
    await stand(pages, 'The oil', 3)
    await speaker.keyboard.press('b')
    await expect.poll(() => deck.locator('.reveal.paused').count()).toBe(1)
    await speaker.keyboard.press('b')
    await expect.poll(() => deck.locator('.reveal.paused').count()).toBe(0)
    expect(faults).toEqual(silence)
  })

  test('tell who is late, and skip by one key so that the talk ends on time', async () => {
    const pages = await onStage(place)
    const {deck, speaker, context, faults} = pages
    await stand(pages, 'The lamp')
    expect(await pace(speaker)).toBe('on time')
    await speaker.keyboard.press('t')
    await context.clock.runFor(150_000)
    await expect.poll(() => pace(speaker)).toBe('1:30 behind')
    await speaker.keyboard.press('t')
    await context.clock.runFor(60_000)
    await expect.poll(() => pace(speaker)).toBe('1:30 behind')
    expect(await speaker.locator('.elapsed').textContent()).toBe('2:30')
    expect(await speaker.locator('.left').textContent()).toBe('2:30 of 5:00')
    await takePicture(speaker, 'speaker-page')
    expect(await speaker.locator('.advice').textContent()).toContain('to land on time')
    await speaker.keyboard.press('k')
    await expect.poll(() => pace(speaker)).toBe('0:30 ahead')
    await speaker.reload()
    await deck.reload()
    await stand(pages, 'The lamp')
    expect(await speaker.locator('.elapsed').textContent()).toBe('2:30')
    expect(await pace(speaker)).toBe('0:30 ahead')
    await deck.keyboard.press('PageDown')
    while ((await shown(deck)) === 'The oil') await deck.keyboard.press('PageDown')
    const told = await shown(deck)
    await deck.keyboard.press('PageDown')
    expect([told, await shown(deck)]).not.toContain('The price')
    await deck.keyboard.press('End')
    await stand(pages, 'The end')
    await speaker.locator('.to-restore').click()
    await speaker.keyboard.press('ArrowLeft')
    await stand(pages, 'The price')
    await speaker.locator('.to-reset').click()
    expect(await speaker.locator('.elapsed').textContent()).toBe('0:00')
    expect(faults).toEqual(silence)
  })

  test('keep notes in the speaker page alone', async () => {
    const {deck} = await onStage(place)
    const loaded: string[] = []
    const streams: string[] = []
    deck.on('response', (response) => {
      const isStream = response.request().resourceType() === 'eventsource'
      if (!response.url().endsWith('.woff2')) (isStream ? streams : loaded).push(response.url())
    })
    const url = new URL(deck.url())
    url.searchParams.set('showNotes', 'true')
    await deck.goto(url.href)
    await deck.locator('.reveal.ready').waitFor()
    await deck.keyboard.press('?')
    await deck.locator('dialog').waitFor()
    const texts = await Promise.all(
      loaded.map(async (address) => {
        const page = await deck.context().newPage()
        const answer = await page.goto(address)
        return answer === null ? '' : await answer.text()
      }),
    )
    expect(loaded.length).toBeGreaterThanOrEqual(3)
    expect(loaded.filter((address) => /speaker/.test(address))).toEqual([])
    for (const stream of streams) {
      const events = (await fetch(stream)).body!.getReader()
      expect(new TextDecoder().decode((await events.read()).value)).toBe('data: changed\n\n')
      await events.cancel()
    }
    for (const text of texts) expect(text).not.toMatch(/Whisper|Nobody else/)
    expect(await deck.locator('aside.notes').count()).toBe(0)
  })
})

test('the speaker page and the dialogs are fit for everyone, and the notes as large as one likes', async () => {
  const {deck, speaker} = await onStage('server')
  for (const [width, height] of [
    [1280, 720],
    [1024, 768],
    [390, 844],
  ] as const) {
    await speaker.setViewportSize({width, height})
    expect(await judged(speaker)).toEqual([])
    expect(
      await speaker.evaluate(() => {
        const {scrollWidth, scrollHeight} = document.documentElement
        return scrollWidth <= innerWidth && scrollHeight <= innerHeight
      }),
    ).toBe(true)
  }
  const size = () => speaker.locator('.said').evaluate((notes) => getComputedStyle(notes).fontSize)
  expect(await size()).toBe('24px')
  await speaker.keyboard.press('+')
  await speaker.reload()
  expect(await size()).toBe('28px')
  for (const key of ['?', 'g']) {
    for (const page of [deck, speaker]) {
      await page.keyboard.press(key)
      await page.locator('dialog').waitFor()
      expect(await judged(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('dialog').waitFor({state: 'detached'})
    }
  }
  expect(await deck.locator('.reveal.overview').count()).toBe(0)
})
