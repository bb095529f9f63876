import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {buildDeck} from './actions/build-deck.ts'
import {exportNotes} from './actions/export-notes.ts'
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

type Slide = {_key: string; headline?: string}
const slides = () =>
  content.client
    .fetch<Slide[]>('*[_type == "section"] | order(_id) {slides}.slides[]', {})
    .then(flat)
const flat = (lists: unknown): Slide[] => (lists as (Slide | Slide[])[]).flat()

test('a line inserted at the top makes one slide and leaves the others', async () => {
  const file = join(folder, 'bread.md')
  writeFileSync(file, notes)
  await importAll([file])
  const before = await slides()
  writeFileSync(file, notes.replace('\n- Bread', '\n- First, wash your hands\n- Bread'))
  expect(await importAll([file])).toMatchObject({imported: [{state: 'updated', conflicts: []}]})
  const after = await slides()
  const known = new Set(before.map(({_key}) => _key))
  expect(after.filter(({_key}) => !known.has(_key))).toMatchObject([
    {_type: 'statementSlide', headline: 'First, wash your hands'},
  ])
  expect(after.filter(({_key}) => known.has(_key))).toEqual(before)
})

test('an editor’s words stand, and where the notes changed the same they are reported', async () => {
  const file = join(folder, 'bread.md')
  writeFileSync(file, notes)
  await importAll([file])
  const before = await slides()
  const [one, other] = [points[0], points[7]].map(
    (text) => before.find(({headline}) => headline === text)!._key,
  )
  const section = await content.client.fetch<string>(
    '*[_type == "section" && $text in slides[].headline][0]._id',
    {text: points[0]},
  )
  await content.client
    .patch(section)
    .set({[`slides[_key=="${one}"].headline`]: 'Bread takes time'})
    .commit()
  writeFileSync(file, notes.replace(points[0]!, 'Bread rises').replace(points[7]!, 'Bake again'))
  const {imported} = await importAll([file])
  expect(imported).toMatchObject([
    {
      conflicts: [
        {
          yours: expect.stringContaining('Bread takes time'),
          theirs: expect.stringContaining('Bread rises'),
        },
      ],
    },
  ])
  const after = await slides()
  expect(after.find(({_key}) => _key === one)?.headline).toBe('Bread takes time')
  expect(after.find(({_key}) => _key === other)?.headline).toBe('Bake again')
})

test('the exported notes are the imported ones, but for white space', async () => {
  const file = join(folder, 'bread.md')
  writeFileSync(file, notes)
  await importAll([file])
  const bare = (text: string) => text.replace(/\s+/g, '')
  expect(bare(await exportNotes(content.client, 'bread'))).toBe(bare(notes))
  await expect(exportNotes(content.client, 'cake')).rejects.toThrow('There are: bread.')
})
