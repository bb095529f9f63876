import {cp, mkdtemp, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {extname, join, normalize} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Slide, SlideOf, Talk} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {planDeck, renderHtml} from '@rostrum/slides'
import {highlighterFor} from '@rostrum/slides/highlight'
import {exampleTalk, hostileTalk, layoutTalk, stressTalk} from '@rostrum/slides/testing'
import {launchBrowser, silence, watch} from '@rostrum/testing'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import sharp from 'sharp'
import {buildAssets} from '../../scripts/build-assets.ts'
import {buildDeck, type BuiltDeck} from '../actions/build-deck.ts'
import {openContent} from '../content/open-content.ts'
import {overflows, smallTexts} from '../measure/in-page.ts'
import {recordFilm} from '../testing/record-film.ts'
import {storeTalk} from '../testing/store-talk.ts'

const talks = {
  example: exampleTalk(),
  stress: stressTalk(),
  layouts: layoutTalk(),
  hostile: hostileTalk(),
}
type Name = keyof typeof talks

const desk = {width: 1280, height: 720}
const inSight = 'section.slide.present'
const phone = {width: 390, height: 844}

let folder: string
let server: Server
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-deck-'))
  await buildAssets(folder)
  const dot = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')
  await writeFile(join(folder, 'dot.gif'), dot)
  for (const [name, talk] of Object.entries(talks)) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'index.html'), await pageOf(talk))
  }
  server = createServer((request, response) => void serve(request.url ?? '/', response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
  await rm(folder, {recursive: true})
})

describe.each(['disk', 'server'] as const)('a deck from %s', (place) => {
  test('steps through all slides with the arrow key, with nothing to complain of', async () => {
    const {page, faults} = await open('example', place)
    const ids = planDeck(talks.example).slides.map(({id}) => id)
    for (const [index, id] of ids.entries()) {
      expect(await shownId(page)).toBe(id)
      expect(await page.locator('.announcer').textContent()).toMatch(
        new RegExp(`^${index + 1}/${ids.length}: .`),
      )
      await page.keyboard.press('ArrowRight')
    }
    await page.waitForURL(`**#/${ids.at(-1)}`)
    expect(faults).toEqual(silence)
    await page.context().close()
  })

  test('opens at the slide that the address names, and takes no options from it', async () => {
    const {page} = await open('example', place, desk, '?controls=true&loop=true#/s-keepers-few')
    expect(await shownId(page)).toBe('s-keepers-few')
    expect(await page.locator('.reveal .controls').isVisible()).toBe(false)
    await page.context().close()
  })
})

describe('a deck on a desk', () => {
  test.each(['example', 'stress', 'layouts', 'hostile'] as const)(
    'no slide of the %s talk overflows',
    async (name) => {
      const {page, faults: heard} = await open(name, 'server')
      await page.evaluate(() => document.fonts.ready)
      const faults: string[] = []
      for (const {id} of planDeck(talks[name]).slides) {
        faults.push(
          ...(await page.evaluate(overflows, inSight)).map(({fault}) => `${id}: ${fault}`),
        )
        await page.keyboard.press('ArrowRight')
      }
      expect(faults).toEqual([])
      expect(heard).toEqual(silence)
      await page.context().close()
    },
  )

  test('a hostile talk makes no element of its own', async () => {
    const {page} = await open('hostile', 'server')
    const found = await page.evaluate(() => ({
      scripts: [...document.scripts].map((script) => script.getAttribute('src')),
      handlers: [...document.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
      strangers: document.querySelectorAll('iframe, object, embed, base, form, svg').length,
      links: [...document.querySelectorAll<HTMLAnchorElement>('.slide a')].map(
        ({protocol}) => protocol,
      ),
      text: document.querySelector('h1')?.textContent ?? '',
    }))
    expect(found.scripts).toEqual(['../deck.js'])
    expect(found.handlers).toEqual([])
    expect(found.strangers).toBe(0)
    expect(found.links.every((protocol) => /^(?:https?|mailto):$/.test(protocol))).toBe(true)
    expect(found.text).toContain('<script>alert(1)</script>')
    await page.context().close()
  })

  test('gives screen readers a structure, and only the slide in sight', async () => {
    const {page} = await open('example', 'server')
    expect(await page.locator('[role=application]').count()).toBe(0)
    expect(await page.locator('main').getAttribute('aria-label')).toBe('Slides')
    expect(await page.locator('section.slide:not([inert])').count()).toBe(1)
    await page.keyboard.press('Tab')
    expect(await page.locator('.skip').evaluate((link) => link === document.activeElement)).toBe(
      true,
    )
    await page.keyboard.press('Enter')
    expect(await page.locator('main').evaluate((main) => main === document.activeElement)).toBe(
      true,
    )
    expect(await shownId(page)).toBe('s-opening-title')
    await page.context().close()
  })

  test('changes its colours with T and remembers them', async () => {
    const {page} = await open('example', 'server')
    const scheme = () => page.evaluate(() => document.documentElement.dataset['scheme'])
    expect(await scheme()).toBe('auto')
    await page.keyboard.press('t')
    expect(await scheme()).toBe('dark')
    await page.reload()
    expect(await scheme()).toBe('dark')
    await page.keyboard.press('t')
    expect(await scheme()).toBe('light')
    await page.context().close()
  })

  test('shows the first slide in its place before any script has run', async () => {
    const context = await browser.newContext({viewport: desk})
    const page = await context.newPage()
    await page.route('**/deck.js', (route) => route.abort())
    await page.goto(address('example', 'server'))
    const box = await page.locator('.slide').first().boundingBox()
    expect(box).toEqual({x: 0, y: 0, ...desk})
    expect(await page.locator('.slide').nth(1).isVisible()).toBe(false)
    await context.close()
  })

  test('prints one slide a page', async () => {
    const {page} = await open('example', 'server')
    const pdf = (await page.pdf({preferCSSPageSize: true, printBackground: true})).toString(
      'latin1',
    )
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length
    expect(pages).toBe(planDeck(talks.example).slides.length)
    await page.context().close()
  })
})

describe('a deck of every kind of slide, with pictures and films, from disk', () => {
  let slides: Slide[]
  let built: BuiltDeck
  let ids: string[]

  beforeAll(async () => {
    const content = await openContent({ROSTRUM_HOME: join(folder, 'home')})
    const {client} = content
    const {assets} = client
    const film = await assets.upload('file', await recordFilm(browser), {filename: 'turn.webm'})
    const png = sharp({create: {width: 1600, height: 900, channels: 3, background: '#345'}}).png()
    const picture = await assets.upload('image', await png.toBuffer(), {filename: 'lens.png'})
    const image = {
      _type: 'image' as const,
      asset: {_id: picture._id, url: null, mimeType: null, metadata: null},
    }
    const file = {_id: film._id, url: null, mimeType: null}
    const {videoSlide, imageSlide, embedSlide, statementSlide, ...others} = slideFixtures
    const round: SlideOf<'videoSlide'> = {...videoSlide, _key: 'round', file, loop: true}
    slides = [
      ...Object.values(others),
      {...videoSlide, file, poster: image},
      round,
      {...imageSlide, image},
      {...embedSlide, poster: image},
      {...statementSlide, background: {_type: 'background', image}, sources: [almanac]},
    ]
    await storeTalk({content}, slides)
    const place = join(folder, 'kinds')
    built = await buildDeck(client, 'lights', place, {notes: false})
    await content.close()
    // Those of this source, not those that were built last.
    for (const name of ['signal.css', 'deck.js', 'fonts'])
      await cp(join(folder, name), join(place, name), {recursive: true})
    const markup = await readFile(join(place, 'index.html'), 'utf8')
    ids = [...markup.matchAll(/<section\s[^>]*?\sid="([^"]+)"/g)].map(([, id]) => id!)
  })

  test('steps through all of them, and asks nobody for anything', async () => {
    const {page, faults} = await open('kinds', 'disk')
    const seen = new Set<string | null>()
    for (const id of ids) {
      // Steps of code come before the next slide.
      for (let step = 0; step < 9 && (await shownId(page)) !== id; step += 1)
        await page.keyboard.press('PageDown')
      expect(await shownId(page)).toBe(id)
      seen.add(await page.locator('section.slide.present').getAttribute('data-kind'))
      const pictures = page.locator('section.slide.present img')
      for (const picture of await pictures.all())
        await expect
          .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
          .toBeGreaterThan(0)
    }
    expect(built.problems).toEqual([])
    expect([...seen]).toEqual(expect.arrayContaining(slides.map(({_type}) => _type)))
    expect(faults).toEqual(silence)
    await page.context().close()
  })

  test('a film plays by the keyboard, and its keys turn no page', async () => {
    const {page, faults} = await open('kinds', 'disk', desk, '#/s-section-lights-video')
    const film = page.locator('section.slide.present video')
    expect(await film.getAttribute('poster')).toMatch(/^images\/image-/)
    expect(await film.evaluate(isPlaying)).toBe(false)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await film.evaluate((video) => video === document.activeElement)).toBe(true)
    await page.keyboard.press('Space')
    await expect
      .poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(0)
    await page.keyboard.press('ArrowRight')
    expect(await shownId(page)).toBe('s-section-lights-video')
    await page.keyboard.press('PageDown')
    expect(await shownId(page)).toBe('s-section-lights-round')
    expect(faults).toEqual(silence)
    await page.context().close()
  })

  test('who has clicked on a film turns the page with the arrow', async () => {
    const {page} = await open('kinds', 'disk', desk, '#/s-section-lights-video')
    await page.locator('section.slide.present video').click()
    await page.keyboard.press('ArrowRight')
    expect(await shownId(page)).toBe('s-section-lights-round')
    await page.context().close()
  })

  test('one that goes round begins by itself, but not where motion is to be reduced', async () => {
    const {page, faults} = await open('kinds', 'disk', desk, '#/s-section-lights-round')
    const film = page.locator('section.slide.present video')
    await expect.poll(() => film.evaluate(isPlaying)).toBe(true)
    await page.emulateMedia({reducedMotion: 'reduce'})
    await page.reload()
    await page.locator('.reveal.ready').waitFor()
    const started = await film.evaluate(async (video: HTMLVideoElement) => {
      const byItself = !video.paused
      await video.play()
      return {byItself, loop: video.loop}
    })
    expect(started).toEqual({byItself: false, loop: false})
    await page.keyboard.press('PageDown')
    await expect
      .poll(() => page.locator('#s-section-lights-round video').evaluate(isPlaying))
      .toBe(false)
    expect(faults).toEqual(silence)
    await page.context().close()
  })
})

describe('a deck on a phone', () => {
  test.each(['example', 'stress', 'layouts'] as const)('the %s talk can be read', async (name) => {
    const {page, faults: heard} = await open(name, 'server', phone)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
    expect(await page.evaluate(smallTexts, {slides: 'section.slide', least: 16})).toEqual([])
    expect(await page.locator('.slide').last().isVisible()).toBe(true)
    expect(heard).toEqual(silence)
    await page.context().close()
  })
})

async function pageOf(talk: Talk): Promise<string> {
  const plan = planDeck(talk)
  const highlight = await highlighterFor(plan)
  return renderHtml(plan, {
    assets: {css: '../signal.css', script: '../deck.js'},
    imageHref: () => '../dot.gif',
    ...(highlight === null ? {} : {highlight}),
  })
}

const almanac = {
  _id: 'source-almanac',
  title: 'The almanac of lights',
  author: null,
  publisher: null,
  published: null,
  url: null,
  checkedOn: null,
  confidence: null,
}

const isPlaying = (video: HTMLVideoElement | SVGElement | HTMLElement): boolean =>
  !(video as HTMLVideoElement).paused

const address = (name: Name | 'kinds', place: 'disk' | 'server'): string =>
  place === 'disk'
    ? pathToFileURL(join(folder, name, 'index.html')).href
    : `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}/index.html`

async function open(name: Name | 'kinds', place: 'disk' | 'server', viewport = desk, suffix = '') {
  const context = await browser.newContext({viewport, colorScheme: 'light'})
  const own = address(name, place).slice(0, -'index.html'.length - name.length - 1)
  const {faults} = watch(context, {
    isHere: (address) => address.startsWith(own) || address.startsWith('data:'),
    isFault: (type) => type !== 'log',
  })
  const page = await context.newPage()
  await page.goto(`${address(name, place)}${suffix}`)
  if (viewport === desk) await page.locator('.reveal.ready').waitFor()
  return {page, faults}
}

const shownId = (page: Page) => page.locator('section.slide.present').getAttribute('id')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
}

async function serve(url: string, response: ServerResponse): Promise<void> {
  const path = normalize(new URL(url, 'http://localhost').pathname)
  const body = await readFile(join(folder, path)).catch(() => null)
  if (path === '/favicon.ico') response.writeHead(204).end()
  else if (body === null) response.writeHead(404).end()
  else response.writeHead(200, {'content-type': types[extname(path)] ?? 'text/plain'}).end(body)
}
