/**
 * A sheet for each theme and scheme with a slide of every kind: `tsx apps/deck/scripts/contact-sheets.ts
 * [folder]`, by default `docs/pictures`. With `--layouts`, of every kind in every layout.
 */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type FinishedTheme, finishedThemes} from '@rostrum/schema'
import {planDeck, renderHtml, type PlannedSlide} from '@rostrum/slides'
import {highlighterFor} from '@rostrum/slides/highlight'
import {exampleTalk, layoutSlides} from '@rostrum/slides/testing'
import {launchBrowser} from '@rostrum/testing'
import sharp from 'sharp'
import {buildAssets} from './build-assets.ts'

/** Stands in for every picture: the sea, a tower and its beam. */
const beam = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720">
  <rect width="1280" height="720" fill="#16324a"/>
  <path d="M300 300 1280 90v260z" fill="#f6dc93" opacity=".85"/>
  <path d="M0 560c240-40 400 30 640 0s420-30 640 0v160H0z" fill="#0b1c2b"/>
  <path d="M262 560 280 320h40l18 240z" fill="#eef2f5"/>
  <rect x="276" y="276" width="48" height="46" fill="#c24b2a"/>
</svg>`
const tile = {width: 480, height: 270, gap: 12, columns: 4}
const [given] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isOfLayouts = process.argv.includes('--layouts')
const out = resolve(given ?? fileURLToPath(new URL('../../../docs/pictures', import.meta.url)))
const folder = await mkdtemp(join(tmpdir(), 'rostrum-sheets-'))
const browser = await launchBrowser()
try {
  await mkdir(out, {recursive: true})
  await buildAssets(folder)
  await sharp(Buffer.from(beam)).png().toFile(join(folder, 'beam.png'))
  for (const {value} of finishedThemes)
    for (const scheme of ['light', 'dark'] as const) {
      const file = join(out, `${isOfLayouts ? 'layouts' : 'kinds'}-${value}-${scheme}.png`)
      await sheet(await pictures(value, scheme), file)
      console.log(file)
    }
} finally {
  await browser.close()
  await rm(folder, {recursive: true})
}

async function pictures(theme: FinishedTheme, scheme: 'light' | 'dark'): Promise<Buffer[]> {
  const layouts = {_id: 'layouts', _rev: '1', title: 'Layouts', slides: layoutSlides()}
  const talk = isOfLayouts ? {...exampleTalk(), sections: [layouts]} : exampleTalk()
  const plan = planDeck(talk, {theme})
  const address = join(folder, `${theme}.html`)
  const highlight = await highlighterFor(plan)
  await writeFile(
    address,
    renderHtml(plan, {
      assets: {css: `${theme}.css`, script: 'deck.js'},
      imageHref: () => 'beam.png',
      ...(highlight && {highlight}),
    }),
  )
  const page = await browser.newPage({
    viewport: {width: 1280, height: 720},
    colorScheme: scheme,
    reducedMotion: 'reduce',
  })
  const first = new Map(plan.slides.toReversed().map(({kind, id}) => [kind, id]))
  const isShown = ({kind, id}: PlannedSlide) => isOfLayouts || first.get(kind) === id
  const shots: Buffer[] = []
  for (const {id} of plan.slides.filter(isShown)) {
    await page.goto(`file://${address}#/${id}`)
    await page.locator('section.slide.present').waitFor()
    await page.evaluate(() => document.fonts.ready)
    await page
      .locator('section.slide.present img')
      .evaluateAll((all) => Promise.all((all as HTMLImageElement[]).map((each) => each.decode())))
    await page.locator('section.slide.present .fragment').evaluateAll((all) => {
      for (const each of all) each.classList.add('visible')
    })
    shots.push(await page.screenshot())
  }
  await page.close()
  return shots
}

async function sheet(shots: readonly Buffer[], file: string): Promise<void> {
  const {width, height, gap, columns} = tile
  const small = await Promise.all(shots.map((shot) => sharp(shot).resize(width, height).toBuffer()))
  const rows = Math.ceil(shots.length / columns)
  await sharp({
    create: {
      width: columns * (width + gap) + gap,
      height: rows * (height + gap) + gap,
      channels: 3,
      background: '#8a8d93',
    },
  })
    .composite(
      small.map((input, place) => ({
        input,
        left: gap + (place % columns) * (width + gap),
        top: gap + Math.floor(place / columns) * (height + gap),
      })),
    )
    .png({palette: true, colours: 128})
    .toFile(file)
}
