import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {launchBrowser} from '@rostrum/testing'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {beforeAll, expect, onTestFinished, test} from 'vitest'
import {buildAssets} from '../../scripts/build-assets.ts'
import {buildDeck} from '../actions/build-deck.ts'
import {noteDesk} from '../testing/note-desk.ts'
import {storeTalk} from '../testing/store-talk.ts'
import {withPage} from './chromium.ts'
import type {Format} from './format-names.ts'

beforeAll(async () => buildAssets())

async function built(formats: readonly Format[]) {
  const desk = await noteDesk()
  const slides = Object.values(slideFixtures).map((slide, at) => ({...slide, _key: `k${at}`}))
  await storeTalk(desk, slides)
  const folder = join(desk.folder, 'decks')
  const deck = await buildDeck(desk.content.client, 'lights', folder, {notes: false, formats})
  return {deck, folder}
}

const readPdf = async (file: string) => {
  const task = getDocument({data: new Uint8Array(readFileSync(file)), verbosity: 0})
  onTestFinished(() => task.destroy())
  return task.promise
}

test('a PDF has a page, a bookmark and the text of each slide', async () => {
  const {deck, folder} = await built(['pdf', 'handout'])
  const pdf = await readPdf(join(folder, 'lights.pdf'))
  expect(pdf.numPages).toBe(deck.pages)
  const texts: string[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const {items} = await (await pdf.getPage(page)).getTextContent()
    texts.push(
      items
        .flatMap((item) => ('str' in item ? item.str : []))
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    )
  }
  const places = [
    'Trim the wick',
    'Clean the lens',
    'Sees the fog coming',
    'Nothing moves here',
    'Whale oil',
  ].map((words) => texts.findIndex((text) => text.includes(words)))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(JSON.stringify(await (await pdf.getPage(1)).getStructTree())).toContain('"H1"')
  const bookmarks = JSON.stringify(await pdf.getOutline())
  for (const words of ['Keeping a light is three jobs at once', 'Nothing moves here but the light'])
    expect(bookmarks).toContain(words)
  const pages = await Promise.all(texts.map((_, at) => pdf.getPage(at + 1)))
  const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat()
  expect(links.filter(({dest}) => typeof dest === 'string' || Array.isArray(dest))).not.toEqual([])
  expect(
    links.map(({url}: {url?: string}) => url ?? '').filter((url) => url.includes('.invalid')),
  ).toEqual([])
  expect((await readPdf(join(folder, 'lights-handout.pdf'))).numPages).toBeGreaterThan(
    deck.pages / 4,
  )
})

test('there is a picture of each slide', async () => {
  const {deck, folder} = await built(['png'])
  const names = readdirSync(join(folder, 'png')).toSorted()
  expect(names).toHaveLength(deck.pages)
  expect(names[0]).toMatch(/^01-/)
  for (const name of names) {
    const bytes = readFileSync(join(folder, 'png', name))
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 720])
  }
})

test('a single file opens from disk without a request, and can be stepped through', async () => {
  const {folder} = await built(['single'])
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage({viewport: {width: 1280, height: 720}})
  const asked: string[] = []
  const said: string[] = []
  page.on('request', (request) => asked.push(request.url().slice(0, 40)))
  page.on('console', (message) => said.push(message.text()))
  const address = pathToFileURL(join(folder, 'lights.html')).href
  await page.goto(address)
  await page.waitForSelector('.reveal .slide.present')
  const faces = await page.evaluate(
    `document.fonts.ready.then(() => [...document.fonts].flatMap((face) => face.status === 'loaded' ? face.family.replaceAll('"', '') : []))`,
  )
  expect(faces).toEqual(
    expect.arrayContaining(['Schibsted Grotesk Variable', 'Instrument Sans Variable']),
  )
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction(`document.querySelector('.slide.present').dataset.page === '2'`)
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([address.slice(0, 40)])
  expect(said).toEqual([])
})

test('a page that is printed reaches neither the disk nor the network', async () => {
  const place = mkdtempSync(join(tmpdir(), 'rostrum-secret-'))
  let hits = 0
  const spy = createServer((_, response) => {
    hits += 1
    response.end()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => {
    spy.close()
    rmSync(place, {recursive: true})
  })
  await new Promise((resolve) => spy.once('listening', resolve))
  const {port} = spy.address() as AddressInfo
  const secret = join(place, 'secret.svg')
  writeFileSync(secret, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  const page = `<img src="${pathToFileURL(secret).href}"><img src="http://127.0.0.1:${port}/"><iframe src="${pathToFileURL(secret).href}"></iframe>`
  const widths = await withPage(
    new Map([['index.html', page]]),
    'index.html',
    {print: true},
    (opened) => opened.evaluate('[...document.images].map((image) => image.naturalWidth)'),
  )
  expect(widths).toEqual([0, 0])
  expect(hits).toBe(0)
})

test('the first slide stands where it will stay before its faces and the script have come', async () => {
  const {folder} = await built(['html'])
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage({viewport: {width: 1280, height: 720}})
  const places = () =>
    page
      .locator('.slides > .slide:first-of-type')
      .locator('h1, h2, .foot')
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)))
  const faces = () =>
    page.evaluate(() =>
      [...document.fonts].flatMap(({family, status}) =>
        status === 'loaded' && !family.includes('Fallback') ? family : [],
      ),
    )
  await page.route(/\.(?:js|css)$/, (route) => route.abort())
  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  expect(await page.locator('.slides > .slide:visible').count()).toBe(1)
  expect(await faces()).toEqual([])
  const before = await places()
  expect(before.length).toBeGreaterThan(1)
  await page.unrouteAll()
  await page.reload()
  await page.locator('.reveal.ready').waitFor()
  await page.evaluate(() => document.fonts.ready)
  expect(await faces()).not.toEqual([])
  expect(await places()).toEqual(before)
})
