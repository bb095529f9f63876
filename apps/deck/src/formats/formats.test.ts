import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {DeckPlan} from '@rostrum/slides'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {strFromU8, unzipSync} from 'fflate'
import {sharedFiles} from '../actions/render-deck.ts'
import {expect, test} from 'vitest'
import {buildDeck} from '../actions/build-deck.ts'
import {noteDesk} from '../testing/note-desk.ts'
import {storeTalk} from '../testing/store-talk.ts'
import {chromiumPath} from './chromium.ts'
import {readFormats} from './format-names.ts'
import type {Format} from './format-names.ts'
import type {Manifest} from './manifest.ts'
import {writeAside} from './write-aside.ts'

const quick: readonly Format[] = ['html', 'single', 'pptx', 'handout', 'markdown', 'json']

async function built(formats: readonly Format[] = quick, notes = false) {
  const desk = await noteDesk()
  const slides = Object.values(slideFixtures).map((slide, at) => ({...slide, _key: `k${at}`}))
  await storeTalk(desk, slides)
  const folder = join(desk.folder, 'decks')
  const deck = await buildDeck(desk.content.client, 'lights', folder, {notes, formats})
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const pptx = () => unzipSync(new Uint8Array(readFileSync(join(folder, 'lights.pptx'))))
  return {desk, deck, folder, read, pptx}
}

test('all formats have the same slides with the same titles', async () => {
  const {read, pptx} = await built()
  const plan = JSON.parse(read('lights.json')) as DeckPlan
  const labels = plan.slides.map(({label}) => label)
  const namesIn = (page: string) =>
    [...page.matchAll(/<section\s[^>]*\sdata-page="\d+"[^>]*\saria-label="([^"]*)"/g)].map(
      ([, label]) => label,
    )
  expect(namesIn(read('index.html'))).toEqual(labels)
  expect(namesIn(read('lights.html'))).toEqual(labels)
  expect(namesIn(read('lights-handout.html'))).toEqual(labels)
  const parts = pptx()
  const names = labels.map(
    (_, at) =>
      /<p:cSld name="([^"]*)"/.exec(strFromU8(parts[`ppt/slides/slide${at + 1}.xml`]!))?.[1],
  )
  expect(names).toEqual(labels)
  const headings = read('lights.md')
    .split('\n')
    .filter((line) => /^#{1,3} /.test(line))
  expect(headings).toHaveLength(labels.length)
})

test('the words of a slide are in every format', async () => {
  const {read, pptx} = await built()
  const parts = pptx()
  const all = [
    read('index.html'),
    read('lights.html'),
    read('lights-handout.html'),
    read('lights.md'),
    Object.values(parts)
      .map((part) => strFromU8(part))
      .join(''),
  ]
  for (const words of [
    'Trim the wick every four hours',
    'Rapeseed oil',
    'Best in a storm',
    'Vapour lamp',
    'The harbour pays',
    'Ada Marin',
  ])
    for (const text of all) expect(text).toContain(words)
})

test('a single file asks for nothing, and lets nothing but its own script run', async () => {
  const {read} = await built(['single'])
  const page = read('lights.html')
  const [head, script] = page.split('<script>')
  const own = script!.slice(0, script!.indexOf('</script>'))
  const hash = createHash('sha256').update(own).digest('base64')
  expect(head?.includes(`script-src &#39;sha256-${hash}&#39;`)).toBe(true)
  const rest = page.replace(own, () => '')
  expect(rest.match(/<script/g)).toHaveLength(1)
  expect(rest).not.toMatch(/(?:src|href)="(?!data:|#|https?:|mailto:)/)
  expect(rest).not.toMatch(/url\((?!["']?(?:data:|#))/)
})

test('a deck has of its faces the letters of its text alone, in one file or in several', async () => {
  const {folder, read} = await built(['html', 'single'])
  const whole = [...sharedFiles()].filter(([path]) =>
    /(?:schibsted|instrument|geist).*-latin-wght-normal/.test(path),
  )
  const facesIn = (text: string) =>
    [...text.matchAll(/data:font\/woff2;base64,([^)]*)/g)].map(([, bytes = '']) =>
      Buffer.from(bytes, 'base64'),
    )
  const own = facesIn(read('lights.html'))
  expect(whole).toHaveLength(3)
  const sum = (faces: readonly Uint8Array[]) => faces.reduce((all, {length}) => all + length, 0)
  expect(sum(own)).toBeLessThan(sum(whole.map(([, bytes]) => bytes)) * 0.6)
  expect(own.length).toBeGreaterThanOrEqual(whole.length)
  expect(facesIn(read('signal.css')).length).toBeGreaterThanOrEqual(whole.length)
  expect(readdirSync(folder)).not.toContain('fonts')
})

test('the same talk gives the same bytes, and the manifest names them', async () => {
  const {desk, folder, read} = await built()
  const bytes = () =>
    Object.fromEntries(
      readdirSync(folder, {recursive: true, withFileTypes: true})
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [
          file.slice(folder.length + 1),
          createHash('sha256').update(readFileSync(file)).digest('hex'),
        ]),
    )
  const before = bytes()
  await buildDeck(desk.content.client, 'lights', folder, {notes: false, formats: quick})
  const after = bytes()
  const changed = Object.keys(before).filter((path) => after[path] !== before[path])
  expect(changed).toEqual([])
  const {documents, files, formats, talk} = JSON.parse(read('manifest.json')) as Manifest
  expect(talk).toEqual({id: 'talk-lights', slug: 'lights', title: 'Lights'})
  expect(Object.keys(formats)).toEqual(quick)
  expect(documents.map(({id}) => id)).toEqual(
    expect.arrayContaining(['section-lights', 'talk-lights']),
  )
  expect(Object.fromEntries(files.map(({path, sha256}) => [path, sha256]))).toEqual(
    Object.fromEntries(Object.entries(before).filter(([path]) => path !== 'manifest.json')),
  )
})

test('what cannot be written leaves the old deck whole', async () => {
  const {folder} = await built(['markdown'])
  const before = readFileSync(join(folder, 'lights.md'), 'utf8')
  writeFileSync(join(folder, 'blocked'), 'a file')
  const files = new Map([
    ['lights.md', 'new'],
    ['x', 'a file'],
    ['x/y', 'beneath a file'],
  ])
  expect(() => writeAside(folder, files)).toThrow('a file stands where a folder is needed')
  expect(readFileSync(join(folder, 'lights.md'), 'utf8')).toBe(before)
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  expect(existsSync(join(folder, 'blocked'))).toBe(true)
})

test('formats that there are not are named, with those that there are', () => {
  expect(readFormats('pdf, html')).toEqual(['html', 'pdf'])
  expect(() => readFormats('html,docx')).toThrow(
    'There is no format “docx”. There are: html, single, pdf, pptx, png, handout, markdown, json.',
  )
})

test('without a Chromium it is said what to do', () => {
  expect(() => chromiumPath({CHROMIUM_PATH: '/nowhere/chromium'})).toThrow(
    'CHROMIUM_PATH names /nowhere/chromium',
  )
})
