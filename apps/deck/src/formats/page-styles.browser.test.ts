import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {finishedThemes} from '@rostrum/schema'
import {planDeck, renderHtml} from '@rostrum/slides'
import {highlighterFor} from '@rostrum/slides/highlight'
import {exampleTalk, hostileTalk} from '@rostrum/slides/testing'
import {launchBrowser} from '@rostrum/testing'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {buildAssets} from '../../scripts/build-assets.ts'
import type {Face} from './styles/face-for.ts'
import {pageStyles} from './styles/page-styles.ts'

const talks = {example: exampleTalk(), hostile: hostileTalk()}
const desk = {width: 1280, height: 720}
const phone = {width: 390, height: 844}

let folder: string
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-styles-'))
  await buildAssets(folder)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await rm(folder, {recursive: true})
})

describe.each(finishedThemes.map(({value}) => value))('in the theme %s', (theme) => {
  test.each(['example', 'hostile'] as const)(
    'the %s talk looks the same with the styles and letters of its page alone',
    async (name) => {
      const plan = planDeck(talks[name], {theme})
      const highlight = await highlighterFor(plan)
      const page = renderHtml(plan, {
        assets: {css: 'STYLES.css', script: 'deck.js'},
        notes: true,
        imageHref: () => 'icon.svg',
        ...(highlight && {highlight}),
      })
      const css = await readFile(join(folder, `${theme}.css`), 'utf8')
      const faces = new Map<string, Face>()
      for (const [, path = ''] of css.matchAll(/url\(["']?(?:\.\/)?(fonts\/[^"')]+)/g)) {
        const bytes = await readFile(join(folder, path))
        faces.set(path, {size: bytes.byteLength, unpacked: () => bytes})
      }
      const own = await pageStyles(page, {
        css,
        script: await readFile(join(folder, 'deck.js'), 'utf8'),
        face: (path) => faces.get(path),
      })
      expect(own).not.toContain('fonts/')
      await writeFile(join(folder, 'own.css'), own)
      const whole = await looks(page.replace('STYLES', theme))
      const lean = await looks(page.replace('STYLES', 'own'))
      expect(lean).toHaveLength(whole.length)
      const others = lean.flatMap((seen, at) =>
        isAlike(seen, whole[at]!) ? [] : [{lean: seen, whole: whole[at]!}],
      )
      expect(others.slice(0, 3)).toEqual([])
    },
  )
})

/** Where everything stands and how it is set: shown, on paper and on a phone. */
async function looks(page: string): Promise<Look[]> {
  const file = join(folder, 'page.html')
  await writeFile(file, page)
  const seen: Look[] = []
  for (const [viewport, media] of [
    [desk, 'screen'],
    [desk, 'print'],
    [phone, 'screen'],
  ] as const) {
    const context = await browser.newContext({viewport})
    const opened = await context.newPage()
    await opened.emulateMedia({media, colorScheme: 'dark', reducedMotion: 'reduce'})
    await opened.route('**/deck.js', (route) => route.abort())
    await opened.goto(pathToFileURL(file).href)
    await opened.evaluate(() => document.fonts.ready)
    seen.push(...(await opened.evaluate(described)))
    await context.close()
  }
  return seen
}

interface Look {
  box: number[]
  style: string
}

/** A face in one weight alone is rounded otherwise than one in all: by parts of a pixel. */
const isAlike = (one: Look, other: Look): boolean =>
  one.style === other.style && one.box.every((edge, at) => Math.abs(edge - other.box[at]!) < 1.5)

function described(): Look[] {
  return [...document.querySelectorAll('body, body *')].map((element) => {
    const {x, y, width, height} = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const before = getComputedStyle(element, '::before')
    const parts = [
      `${element.tagName}.${element.getAttribute('class')}`,
      style.color,
      style.background,
      style.font,
      style.textTransform,
      style.opacity,
      before.content,
      before.background,
    ]
    return {box: [x, y, width, height], style: parts.join(' | ')}
  })
}
