import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {buildDeck} from './actions/build-deck.ts'
import {importNotes} from './actions/import-notes.ts'
import {openContent, type Content} from './content/open-content.ts'

const points = [
  'Bread rises when it is left alone',
  'flour',
  'strong flour holds the gas',
  'water',
  'Three tests of a loaf',
  'it sounds hollow',
  'pitfall: cutting it while it is hot',
  'Bake again tomorrow',
]
const notes = `---
title: Bread for beginners
people: [Ada Baker]
---

- ${points[0]}
- What goes in
  - ${points[1]}
    - ${points[2]}
  - ${points[3]}
- ${points[4]}
  1.  ${points[5]}
  2.  ${points[6]}
- ${points[7]}
`

let folder: string
let content: Content

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-deck-'))
  content = await openContent({ROSTRUM_HOME: join(folder, 'home')})
})

afterEach(async () => {
  await content.close()
  rmSync(folder, {recursive: true})
})

const importAll = (paths: string[]) =>
  importNotes(content, {paths, target: 'publish', snapshot: 'before import'})

test('notes become a deck with every point in order, and a second import changes nothing', async () => {
  const file = join(folder, 'bread.md')
  writeFileSync(file, notes)
  expect(await importAll([file])).toMatchObject({
    imported: [{slug: 'bread', state: 'created'}],
    bad: [],
  })
  const before = await content.client.fetch<string[]>('*[_type in ["talk", "section"]]._rev')

  await buildDeck(content.client, 'bread', join(folder, 'deck'), {notes: false})
  const page = readFileSync(join(folder, 'deck', 'index.html'), 'utf8')
  const slides = page.slice(page.indexOf('class="slides"'))
  // A label such as "pitfall:" is set apart by markup of its own.
  const text = slides
    .replace(/<header class="running"[^]*?<\/header>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
  let place = -1
  for (const point of points) {
    const next = text.indexOf(point, place + 1)
    expect(next).toBeGreaterThan(place)
    place = next
  }

  expect(await importAll([file])).toMatchObject({imported: [{state: 'unchanged'}], bad: []})
  expect(await content.client.fetch('*[_type in ["talk", "section"]]._rev')).toEqual(before)
})

test('bad files are named with a remedy, good ones beside them go in', async () => {
  const place = join(folder, 'notes')
  mkdirSync(place)
  writeFileSync(join(place, 'empty.md'), '')
  writeFileSync(join(place, 'picture.md'), new Uint8Array([0x89, 0x50, 0x0a, 0x00, 0x01]))
  writeFileSync(join(place, 'good.md'), '- one point\n')
  const {imported, bad} = await importAll([place, join(folder, 'missing')])
  expect(imported.map(({slug}) => slug)).toEqual(['good'])
  expect(bad).toMatchObject([
    {path: join(place, 'empty.md'), line: 1},
    {path: join(place, 'picture.md'), line: 2},
    {path: join(folder, 'missing')},
  ])
  expect(await content.client.fetch('count(*[_type == "talk"])')).toBe(1)
})

test('changed notes are refused while they cannot be merged, and the store stays as it was', async () => {
  const file = join(folder, 'bread.md')
  writeFileSync(file, notes)
  await importAll([file])
  writeFileSync(file, notes.replace('flour\n', 'rye flour\n'))
  const {imported, bad} = await importAll([file])
  expect(imported).toEqual([])
  expect(bad[0]?.message).toContain('not merged into it yet')
  expect(await content.client.fetch('*[_type == "talk"][0].origin.text')).toBe(notes)
})
