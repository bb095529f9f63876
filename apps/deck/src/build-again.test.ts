import {mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {BuiltDeck} from './actions/build-deck.ts'
import {bundledDeck} from './testing/bundled-deck.ts'
import type {BundledDeck} from './testing/bundled-deck.ts'
import {hashesIn, tracesIn} from './testing/folder-files.ts'

let deck: BundledDeck

beforeAll(async () => {
  deck = await bundledDeck()
})

afterAll(() => deck.remove())

/** A store with “bread”, and a folder to build it in. */
async function bakery() {
  const at = {home: deck.newFolder(), cwd: deck.newFolder()}
  const out = join(at.cwd, 'deck')
  const publish = async (notes: string, name = 'bread') => {
    writeFileSync(join(at.cwd, `${name}.md`), notes)
    expect(await deck.run(at, 'import', `${name}.md`, '--publish')).toMatchObject({code: 0})
  }
  await publish(notes)
  const build = async (...args: string[]): Promise<BuiltDeck> => {
    const flags = args[0]?.startsWith('-') === false ? args : ['bread', ...args]
    const built = await deck.run(at, 'build', ...flags, '--out', 'deck', '--json')
    expect(built).toMatchObject({code: 0})
    return (JSON.parse(built.out) as {built: [BuiltDeck]}).built[0]
  }
  return {at, out, publish, build}
}

const notes = '# Bread\n\n- Flour\n- Water\n\n<!-- Do not forget the salt. -->\n'

test('what is built again from the same is unchanged, and not touched', async () => {
  const {at, out, build} = await bakery()
  const format = ['--format', 'html,single,markdown,json']
  await expect(
    deck.run(at, 'build', 'bread', '--out', 'deck', '--format', 'html'),
  ).resolves.toMatchObject({
    out: expect.stringContaining(`kB → ${out}`),
  })
  expect(await build(...format)).toMatchObject({unchanged: false})
  const before = tracesIn(out)
  expect(await build(...format)).toMatchObject({unchanged: true, written: [], removed: []})
  expect(tracesIn(out)).toEqual(before)
  const said = await deck.run(at, 'build', 'bread', '--out', 'deck')
  expect(said).toMatchObject({code: 0, err: ''})
  expect(said.out).toMatch(/^bread: 3 pages, \d+ kB unchanged in .*index\.html\n$/)
  expect(tracesIn(out)).toEqual({...before, 'manifest.json': expect.any(String)})
})

test('what is damaged is made again, and nothing else', async () => {
  const {out, build} = await bakery()
  await build('--format', 'html,markdown')
  const whole = hashesIn(out)
  const damage: Record<string, (file: string) => void> = {
    'index.html': (file) =>
      writeFileSync(file, readFileSync(file, 'utf8').replace('Flour', 'Fleur')),
    'deck.js': (file) => writeFileSync(file, ''),
    'signal.css': (file) => rmSync(file),
    'bread.md': (file) => rmSync(file),
    'manifest.json': (file) => writeFileSync(file, '{"files": [null], "made": {"html": 3}}'),
  }
  for (const [path, harm] of Object.entries(damage)) {
    const file = join(out, path)
    const before = tracesIn(out)
    harm(file)
    // As if nothing had happened: the time alone says nothing.
    if (path === 'index.html') utimesSync(file, new Date(0), new Date(0))
    expect(await build('--format', 'html,markdown')).toMatchObject({written: [path]})
    expect(hashesIn(out)).toEqual(whole)
    expect(tracesIn(out)).toEqual({...before, [path]: expect.any(String)})
  }
})

test('only formats that show what was changed are made again', async () => {
  const {publish, build} = await bakery()
  const format = ['--format', 'html,markdown,json']
  await build(...format)
  await publish(notes.replace('the salt', 'the yeast'))
  expect(await build(...format)).toMatchObject({unchanged: true, written: ['manifest.json']})
  await publish(notes.replace('Water', 'Watered'))
  expect((await build(...format)).written.toSorted()).toEqual([
    'bread.json',
    'bread.md',
    'index.html',
    'manifest.json',
  ])
  expect(await build(...format, '--notes')).toMatchObject({unchanged: false})
})

test('a theme takes the files of another with it, and leaves what is somebody else’s', async () => {
  const {out, build} = await bakery()
  await build('--theme', 'essay')
  const essay = Object.keys(hashesIn(out))
  await build('--theme', 'signal')
  const signal = Object.keys(hashesIn(out))
  await build('--theme', 'essay')
  expect((await build('--theme', 'signal')).removed).toEqual(
    essay.filter((path) => !signal.includes(path)),
  )
  const own = {'notes.txt': 'mine', 'fonts/mine.woff2': 'mine', 'essay.css': 'mine'}
  await build('--theme', 'essay')
  mkdirSync(join(out, 'fonts'))
  for (const [path, words] of Object.entries(own)) writeFileSync(join(out, path), words)
  const {removed} = await build('--theme', 'signal')
  expect(removed).toEqual([])
  expect(Object.keys(hashesIn(out))).toEqual([...signal, ...Object.keys(own)].toSorted())
  expect(readFileSync(join(out, 'essay.css'), 'utf8')).toBe('mine')
})

test('formats that are not asked for stay, and it is said when they tell something else', async () => {
  const {at, out, publish, build} = await bakery()
  await build('--format', 'html,markdown,json', '--notes')
  expect(await build()).toMatchObject({
    old: [
      {format: 'markdown', files: ['bread.md'], outdated: false, notes: true},
      {format: 'json', notes: true},
    ],
  })
  expect(await build('--notes')).toMatchObject({old: []})
  await publish(notes.replace('Water', 'Milk'))
  const {out: words, err} = await deck.run(at, 'build', 'bread', '--out', 'deck', '--notes')
  expect(words).toContain('index.html')
  expect(err).toContain(
    '  bread.md: Of an earlier build, and shows an earlier state. Build it again with --format markdown, or remove it.\n',
  )
  expect(readFileSync(join(out, 'bread.md'), 'utf8')).toContain('Water')
  expect(await build('--format', 'markdown')).toMatchObject({
    written: expect.arrayContaining(['bread.md']),
  })
  expect(readFileSync(join(out, 'bread.md'), 'utf8')).toContain('Milk')
})

test('decks of several talks in one format can be kept in one folder', async () => {
  const {out, publish, build} = await bakery()
  await publish('# Cake\n\n- Eggs\n', 'cake')
  await build('bread', '--format', 'html,markdown')
  await build('cake', '--format', 'markdown')
  expect(Object.keys(hashesIn(out))).toEqual(
    expect.arrayContaining(['bread.md', 'cake.md', 'index.html', 'deck.js']),
  )
  expect(await build('cake', '--format', 'markdown')).toMatchObject({unchanged: true})
})

test('a manifest that names files elsewhere takes none of them away', async () => {
  const {at, out, build} = await bakery()
  await build('--format', 'html')
  const place = join(at.cwd, 'bread.md')
  const file = join(out, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    files: unknown[]
    formats: Record<string, string[]>
  }
  const sha256 = hashesIn(at.cwd)['bread.md']
  const paths = ['../bread.md', place, 'fonts/../../bread.md']
  manifest.files.push(...paths.map((path) => ({path, size: 1, sha256})))
  manifest.formats['html']!.push(...paths)
  writeFileSync(file, JSON.stringify(manifest))
  expect(await build('--theme', 'essay')).toMatchObject({unchanged: false})
  expect(readFileSync(place, 'utf8')).toBe(notes)
})
