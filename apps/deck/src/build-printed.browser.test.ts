import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {openContent} from './content/open-content.ts'
import {chromiumPath} from './formats/chromium.ts'
import {bundledDeck} from './testing/bundled-deck.ts'
import type {BundledDeck} from './testing/bundled-deck.ts'
import {storeEveryKind} from './testing/every-kind.ts'
import {hashesIn} from './testing/folder-files.ts'
import {lakeProcess} from './testing/lake-process.ts'

let deck: BundledDeck

beforeAll(async () => {
  deck = await bundledDeck()
})

afterAll(() => deck.remove())

/** Chromium, and how often it was started. */
function countedChromium(): {env: {CHROMIUM_PATH: string}; starts: () => number} {
  const place = deck.newFolder()
  const [program, counter] = [join(place, 'chromium'), join(place, 'starts')]
  writeFileSync(
    program,
    `#!/bin/sh\necho started >> "${counter}"\nexec "${chromiumPath(process.env)}" "$@"\n`,
  )
  chmodSync(program, 0o755)
  return {
    env: {CHROMIUM_PATH: program},
    starts: () => (existsSync(counter) ? readFileSync(counter, 'utf8').split('\n').length - 1 : 0),
  }
}

const withoutDates = (file: string): string =>
  readFileSync(file, 'latin1').replaceAll(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, '/$1')

test('PDF has the same bytes but for its dates, PNG the same bytes, whoever builds it', async () => {
  const home = deck.newFolder()
  await storeEveryKind(home)
  const [here, there] = [deck.newFolder(), deck.newFolder()]
  for (const [out, TZ] of [
    [here, 'Europe/London'],
    [there, 'Pacific/Chatham'],
  ] as const) {
    const args = ['build', 'lights', '--format', 'pdf,png,handout', '--out', out]
    expect(await deck.run({home, env: {TZ}}, ...args)).toMatchObject({code: 0})
  }
  const {'lights.pdf': a, 'lights-handout.pdf': b, 'manifest.json': c, ...files} = hashesIn(here)
  expect([a, b, c]).not.toContain(undefined)
  expect(Object.keys(files).length).toBeGreaterThan(10)
  expect(hashesIn(there)).toMatchObject(files)
  for (const name of ['lights.pdf', 'lights-handout.pdf'])
    expect(withoutDates(join(there, name)) === withoutDates(join(here, name))).toBe(true)
})

test('one Chromium prints all decks, and none where nothing has changed', async () => {
  const at = {home: deck.newFolder(), cwd: deck.newFolder()}
  for (const name of ['bread', 'cake', 'dough'])
    writeFileSync(join(at.cwd, `${name}.md`), `# ${name}\n\n- Flour of ${name}\n`)
  await deck.run(at, 'import', '.', '--publish')
  const {env, starts} = countedChromium()
  const all = ['build', '--all', '--format', 'html,pdf,png', '--out', 'decks']
  expect(await deck.run({...at, env}, ...all)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/4 decks in .*: 4 built\n$/),
  })
  expect(starts()).toBe(1)
  const before = hashesIn(join(at.cwd, 'decks'))
  expect(await deck.run({...at, env}, ...all)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/4 decks in .*: 0 built, 4 unchanged\n$/),
  })
  expect(starts()).toBe(1)
  expect(hashesIn(join(at.cwd, 'decks'))).toEqual(before)
})

test('while it is watched, a deck is printed anew by the same Chromium, which ends with it', async () => {
  const at = {home: deck.newFolder(), cwd: deck.newFolder()}
  await deck.run(at, 'list')
  const lake = await lakeProcess(at.home)
  onTestFinished(() => lake.stop())
  const {env, starts} = countedChromium()
  const running = deck.start(
    {...at, env},
    'build',
    'welcome',
    '--watch',
    '--format',
    'html,pdf',
    '--out',
    'deck',
  )
  await running.hasSaid('Waiting for changes')
  await running.nextLine()
  await running.nextLine()
  const pdf = () => hashesIn(join(at.cwd, 'deck'))['welcome.pdf']
  const first = pdf()
  const {client} = await openContent({ROSTRUM_HOME: at.home})
  await client.patch('talk-welcome').set({title: 'Welcome, all'}).commit()
  expect(await running.nextLine()).toContain('talk “Welcome, all”')
  expect(pdf()).not.toBe(first)
  expect(starts()).toBe(1)
  running.child.kill('SIGINT')
  expect(await running.finished).toMatchObject({code: 0})
})
