import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {launchBrowser} from '@rostrum/testing'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {beforeAll, expect, onTestFinished, test} from 'vitest'
import {buildAssets} from '../../scripts/build-assets.ts'
import {buildDeck} from '../actions/build-deck.ts'
import {noteDesk} from '../testing/note-desk.ts'
import {pictureDifference} from '../testing/picture-difference.ts'
import {storeTalk} from '../testing/store-talk.ts'

beforeAll(async () => buildAssets())

/** Films play in one format alone; steps are there on the page alone. */
const slides = Object.values(slideFixtures)
  .filter(({_type}) => _type !== 'videoSlide')
  .map((slide) => (slide._type === 'codeSlide' ? {...slide, steps: []} : slide))

async function built() {
  const desk = await noteDesk()
  await storeTalk(
    desk,
    slides.map((slide, at) => ({...slide, _key: `k${at}`})),
  )
  const folder = join(desk.folder, 'decks')
  await buildDeck(desk.content.client, 'lights', folder, {
    notes: false,
    formats: ['html', 'single', 'pdf', 'png'],
  })
  const pictures = readdirSync(join(folder, 'png')).toSorted()
  return {folder, png: pictures.map((name) => readFileSync(join(folder, 'png', name)))}
}

/** Every slide of a deck's page as a room sees it. */
async function onScreen(file: string, count: number): Promise<Buffer[]> {
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage({
    viewport: {width: 1280, height: 720},
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await page.goto(pathToFileURL(file).href)
  await page.locator('.reveal.ready').waitFor()
  await page.evaluate('document.fonts.ready')
  // Room's own things, which no paper has.
  await page.addStyleTag({content: '.tools,.progress,.skip{display:none!important}'})
  const shots: Buffer[] = []
  for (let number = 1; number <= count; number += 1) {
    await page.locator(`section.slide.present[data-page="${number}"]`).waitFor({state: 'attached'})
    shots.push(await page.screenshot({animations: 'disabled'}))
    await page.keyboard.press('ArrowRight')
  }
  return shots
}

async function onPaper(file: string): Promise<Uint8Array[]> {
  const task = getDocument({data: new Uint8Array(readFileSync(file)), verbosity: 0})
  onTestFinished(() => task.destroy())
  const pdf = await task.promise
  const factory = pdf.canvasFactory as {
    create(
      width: number,
      height: number,
    ): {canvas: HTMLCanvasElement & {toBuffer(type: string): Uint8Array}}
  }
  const shots: Uint8Array[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const whole = page.getViewport({scale: 1})
    const viewport = page.getViewport({scale: 1280 / whole.width})
    const {canvas} = factory.create(1280, Math.round(viewport.height))
    await page.render({canvas, viewport}).promise
    shots.push(canvas.toBuffer('image/png'))
  }
  return shots
}

async function unlike(one: readonly Uint8Array[], other: readonly Uint8Array[]) {
  expect(one.length).toBe(other.length)
  const differences = await Promise.all(one.map((shot, at) => pictureDifference(shot, other[at]!)))
  return differences.map(({mean, worst}, at) => ({page: at + 1, mean, worst}))
}

test('a slide looks the same on the page, in one file, on paper and as a picture', async () => {
  const {folder, png} = await built()
  const screen = await onScreen(join(folder, 'index.html'), png.length)
  const single = await onScreen(join(folder, 'lights.html'), png.length)
  const paper = await onPaper(join(folder, 'lights.pdf'))
  const compared = [
    [screen, byTheSameHand],
    [single, byTheSameHand],
    [paper, byAnother],
  ] as const
  for (const [shots, most] of compared) {
    const pages = await unlike(shots, png)
    expect(pages.filter(({mean, worst}) => mean > most.mean || worst > most.worst)).toEqual([])
  }
  // What is another slide is seen as one.
  const shifted = await unlike(png.slice(1), png.slice(0, -1))
  expect(shifted.filter(({worst}) => worst <= byAnother.worst)).toEqual([])
})

/** Steps of 255. Another program draws the edges of letters another way; a word is 30 and more. */
const byTheSameHand = {mean: 0.3, worst: 6}
const byAnother = {mean: 1.5, worst: 16}
