import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openContent} from './content/open-content.ts'
import {bundledDeck} from './testing/bundled-deck.ts'
import type {BundledDeck} from './testing/bundled-deck.ts'

let deck: BundledDeck

beforeAll(async () => {
  deck = await bundledDeck()
})
afterAll(() => deck.remove())

async function build(place: {home: string; cwd: string}): Promise<Map<string, string>> {
  const {code, err} = await deck.run(place, 'build', 'bread', '--out', 'deck')
  expect({code, err}).toEqual({code: 0, err: ''})
  const folder = join(place.cwd, 'deck')
  const names = readdirSync(folder, {recursive: true, withFileTypes: true})
  return new Map(
    names
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => [name, readFileSync(join(parentPath, name), 'latin1')]),
  )
}

test('a store that is read without a server gives the same deck, and what changed meanwhile', async () => {
  const place = {home: deck.newFolder(), cwd: deck.newFolder()}
  const picture = sharp({create: {width: 900, height: 600, channels: 3, background: '#345'}})
  writeFileSync(join(place.cwd, 'loaf.png'), await picture.png().toBuffer())
  writeFileSync(
    join(place.cwd, 'bread.md'),
    '# Bread\n\n- Flour comes first\n- The oven is hot\n  - ![A loaf](loaf.png)\n',
  )
  const {code} = await deck.run(place, 'import', 'bread.md', '--publish')
  expect(code).toBe(0)

  const first = await build(place)
  expect(existsSync(join(place.home, 'cache', 'prepared'))).toBe(true)
  expect([...first.keys()].some((name) => name.startsWith('image-'))).toBe(true)
  expect(await build(place)).toEqual(first)

  const content = await openContent({ROSTRUM_HOME: place.home})
  await content.client.patch('talk-bread').set({title: 'Rye'}).commit()
  await content.close()
  const changed = await build(place)
  expect(changed.get('index.html')).toContain('<title>Rye</title>')
  expect(await build(place)).toEqual(changed)

  const served = await openContent({ROSTRUM_HOME: place.home})
  const waiting = deck.start(place, 'build', 'bread', '--out', 'deck')
  await served.client.patch('talk-bread').set({title: 'Wheat'}).commit()
  await served.close()
  expect((await waiting.finished).code).toBe(0)
  expect(readFileSync(join(place.cwd, 'deck', 'index.html'), 'utf8')).toContain('Wheat')
})

test('a damaged note of what is prepared only costs time', async () => {
  const place = {home: deck.newFolder(), cwd: deck.newFolder()}
  writeFileSync(join(place.cwd, 'bread.md'), '# Bread\n\n- Flour\n')
  await deck.run(place, 'import', 'bread.md', '--publish')
  const first = await build(place)
  const note = join(place.home, 'cache', 'prepared')
  const whole = readFileSync(note, 'utf8')
  writeFileSync(note, whole.slice(0, 9))
  expect(await build(place)).toEqual(first)
  expect(readFileSync(note, 'utf8')).toBe(whole)
})
