import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {openContent} from './content/open-content.ts'
import {bundledDeck} from './testing/bundled-deck.ts'
import type {BundledDeck, Running} from './testing/bundled-deck.ts'
import {lakeProcess} from './testing/lake-process.ts'

let deck: BundledDeck

beforeAll(async () => {
  deck = await bundledDeck()
})

afterAll(() => deck.remove())

interface Line {
  slug: string
  milliseconds: number
  failed?: string
  documents: {type: string | null; id: string}[]
  pages: {changed: number[]; added: number[]; removed: number} | null
  deck: {unchanged: boolean; written: string[]; folder: string}
}

/** A data folder with “bread”: a title, Flour and Water. */
async function bakery() {
  const at = {home: deck.newFolder(), cwd: deck.newFolder()}
  writeFileSync(join(at.cwd, 'bread.md'), '# Bread\n\n- Flour\n- Water\n')
  expect(await deck.run(at, 'import', 'bread.md', '--publish')).toMatchObject({code: 0})
  const out = join(at.cwd, 'deck')
  const page = () => readFileSync(join(out, 'index.html'), 'utf8')
  const watch = (...args: string[]) =>
    deck.start(at, 'build', 'bread', '--watch', '--out', 'deck', ...args)
  return {at, out, page, watch}
}

async function editor(home: string) {
  const {client} = await openContent({ROSTRUM_HOME: home})
  const section = await client.fetch<string>('*[_id == "talk-bread"][0].sections[0]._ref')
  return {
    client,
    write: (headline: string) =>
      client.patch(section).set({'slides[1].headline': headline}).commit({visibility: 'sync'}),
    require: (minutes: number) =>
      client
        .patch(section)
        .set({'slides[1].priority': {mustFrom: minutes}})
        .commit(),
  }
}

const nextOf = async ({nextLine}: Running): Promise<Line> => JSON.parse(await nextLine()) as Line

async function ends({child, finished}: Running) {
  child.kill('SIGINT')
  const {code, err} = await finished
  expect({code, err}).toMatchObject({code: 0})
  return err
}

test('what is edited stands in the deck, with the page and the time said', async () => {
  const {at, out, page, watch} = await bakery()
  const lake = await lakeProcess(at.home)
  onTestFinished(() => lake.stop())
  const {write} = await editor(at.home)
  const words = watch()
  expect(await words.nextLine()).toMatch(/^bread: 3 pages, \d+ kB → .*index\.html$/)
  await words.hasSaid('Waiting for changes; Ctrl-C ends it.')
  await write('Much flour')
  expect(await words.nextLine()).toMatch(
    /^bread: page 2 changed \(section-bread-opening\), \d+ ms → .*index\.html$/,
  )
  expect(page()).toContain('Much flour')
  expect(await ends(words)).toBe('Waiting for changes; Ctrl-C ends it.\n')
  expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([])

  const json = watch('--json')
  expect(await nextOf(json)).toMatchObject({slug: 'bread', documents: [], deck: {unchanged: true}})
  await write('More flour')
  expect(await nextOf(json)).toMatchObject({
    slug: 'bread',
    milliseconds: expect.any(Number),
    documents: [{type: 'section'}],
    pages: {changed: [2], added: [], removed: 0},
    // The style sheet brings the letters of the deck along, and an M was not among them.
    deck: {written: ['signal.css', 'index.html', 'manifest.json']},
  })
  await ends(json)
})

test('of many edits in a row the last one stands there, and each line is JSON', async () => {
  const {at, page, watch} = await bakery()
  const lake = await lakeProcess(at.home)
  onTestFinished(() => lake.stop())
  const {write} = await editor(at.home)
  const running = watch('--json')
  await running.hasSaid('Waiting for changes')
  for (let edit = 1; edit <= 40; edit += 1) await write(`Edit ${edit} of flour`)
  await expect.poll(page, {timeout: 60_000}).toContain('Edit 40 of flour')
  const err = await ends(running)
  const lines = (await running.finished).out.trim().split('\n')
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({slug: 'bread'})
  expect(lines.length).toBeLessThanOrEqual(41)
  expect(err).toBe('Waiting for changes; Ctrl-C ends it.\n')
})

test('a build that fails says why once, leaves the deck, and is made up for', async () => {
  const {at, page, watch} = await bakery()
  const lake = await lakeProcess(at.home)
  onTestFinished(() => lake.stop())
  const {client, require, write} = await editor(at.home)
  const running = watch('--json', '--minutes', '0.6')
  await running.hasSaid('Waiting for changes')
  expect(await nextOf(running)).toMatchObject({slug: 'bread'})
  const before = page()
  await require(0)
  const tooLong = await nextOf(running)
  expect(tooLong).toMatchObject({slug: 'bread', documents: [{type: 'section'}]})
  expect(tooLong.failed).toContain('more than the 0:36 there are')
  expect(page()).toBe(before)
  await client.delete('talk-bread')
  expect((await nextOf(running)).failed).toContain('There is no talk “bread”')
  expect(page()).toBe(before)
  await deck.run(at, 'import', 'bread.md', '--publish')
  await write('Flour again')
  await require(60)
  let line = await nextOf(running)
  while (line.failed !== undefined) line = await nextOf(running)
  expect(line.deck.folder).toContain('deck')
  await ends(running)
})

test('a lake that goes and comes back elsewhere is waited for, and what was missed is made up for', async () => {
  const {at, page, watch} = await bakery()
  const first = await lakeProcess(at.home)
  const running = watch('--json')
  await running.hasSaid('Waiting for changes')
  await nextOf(running)
  await first.stop()
  await running.hasSaid('The content is not served any more. Waiting for it: npm start serves it.')
  const content = await openContent({ROSTRUM_HOME: at.home})
  const section = await content.client.fetch<string>('*[_id == "talk-bread"][0].sections[0]._ref')
  await content.client.patch(section).set({'slides[1].headline': 'Flour of the night'}).commit()
  await content.close()
  const second = await lakeProcess(at.home)
  onTestFinished(() => second.stop())
  expect(await nextOf(running)).toMatchObject({
    documents: [],
    pages: {changed: [2]},
    deck: {written: ['signal.css', 'index.html', 'manifest.json']},
  })
  await running.hasSaid('The content is served. Waiting for changes')
  expect(page()).toContain('Flour of the night')
  await (await editor(at.home)).write('Flour of the day')
  expect(await nextOf(running)).toMatchObject({pages: {changed: [2]}})
  await ends(running)
})

test('without a server it builds, says what to start, and leaves the data folder to it', async () => {
  const {at, page, watch} = await bakery()
  const running = watch()
  expect(await running.nextLine()).toMatch(/^bread: 3 pages/)
  await running.hasSaid(
    'The content is not served, so that nobody can change it. Waiting for it: npm start serves it.',
  )
  const lake = await lakeProcess(at.home)
  onTestFinished(() => lake.stop())
  await running.hasSaid('The content is served. Waiting for changes')
  await (await editor(at.home)).write('Flour of the day')
  expect(await running.nextLine()).toContain('page 2 changed')
  expect(page()).toContain('Flour of the day')
  await ends(running)
})
