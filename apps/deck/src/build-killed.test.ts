import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {setTimeout as wait} from 'node:timers/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Manifest} from './formats/manifest.ts'
import {bundledDeck} from './testing/bundled-deck.ts'
import type {BundledDeck} from './testing/bundled-deck.ts'
import {hashesIn} from './testing/folder-files.ts'
import {lakeProcess} from './testing/lake-process.ts'
import type {LakeProcess} from './testing/lake-process.ts'

let deck: BundledDeck
let lake: LakeProcess
let at: {home: string; cwd: string}

beforeAll(async () => {
  deck = await bundledDeck()
  at = {home: deck.newFolder(), cwd: deck.newFolder()}
  await deck.run(at, 'list')
  lake = await lakeProcess(at.home)
})

afterAll(async () => {
  await lake.stop()
  deck.remove()
})

type Theme = 'signal' | 'essay' | 'contrast'
const flags = ['--format', 'html,markdown,json']
/** Somebody else's, in the folder of a deck. */
const foreign = {'notes.txt': 'mine', 'fonts/mine.woff2': 'mine'}

const build = (theme: Theme, out: string, env: Record<string, string> = {}) =>
  deck.start({...at, env}, 'build', 'welcome', '--theme', theme, '--out', out, ...flags)

/** What a folder has when a deck was built in it that nobody disturbed. */
async function wholeDeck(theme: Theme): Promise<Record<string, string>> {
  const out = deck.newFolder()
  expect(await build(theme, out).finished).toMatchObject({code: 0})
  return hashesIn(out)
}

type State = 'before' | 'between' | 'after'

/**
 * The state of a folder that a build of `now` was stopped in, when it had been `was`. Whole: all files are
 * of one build. Between: `index.html` is whole all the same, and what it refers to is there.
 */
function stateOf(out: string, was: Record<string, string>, now: Record<string, string>): State {
  const found = hashesIn(out)
  for (const path of Object.keys(foreign)) expect(found).toHaveProperty([path])
  const has = (files: Record<string, string>) =>
    Object.entries(files).every(([path, hash]) => found[path] === hash)
  if (has(now)) return 'after'
  if (has(was)) return 'before'
  const page = found['index.html'] === now['index.html'] ? now : was
  const {'manifest.json': _, 'welcome.md': __, 'welcome.json': ___, ...ofPage} = page
  expect(found).toMatchObject(ofPage)
  for (const path of Object.keys(page)) expect([was[path], now[path]]).toContain(found[path])
  return 'between'
}

/** A folder with a deck in it, and what is not the deck's. */
async function folderWith(theme: Theme): Promise<string> {
  const out = join(deck.newFolder(), 'deck')
  await build(theme, out).finished
  mkdirSync(join(out, 'fonts'))
  for (const [path, words] of Object.entries(foreign)) writeFileSync(join(out, path), words)
  return out
}

/** The next build makes the folder whole, and leaves nothing behind that is not of the deck. */
async function isMended(out: string, theme: Theme, whole: Record<string, string>): Promise<void> {
  expect(await build(theme, out).finished).toMatchObject({code: 0})
  const {'notes.txt': mine, 'fonts/mine.woff2': face, ...rest} = hashesIn(out)
  expect(rest).toEqual(whole)
  expect(mine).toBe(face)
  const {files} = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest
  expect(Object.fromEntries(files.map(({path, sha256}) => [path, sha256]))).toEqual(
    Object.fromEntries(Object.entries(whole).filter(([path]) => path !== 'manifest.json')),
  )
}

const preload = `--import ${new URL('testing/kill-at.ts', import.meta.url).href}`

test('a build that is killed before it changes a file, whichever, leaves a whole deck or one that the next build makes whole', async () => {
  const whole = {signal: await wholeDeck('signal'), essay: await wholeDeck('essay')}
  const counter = join(deck.newFolder(), 'count')
  const out = await folderWith('signal')
  const env = {NODE_OPTIONS: preload, KILL_IN: out, KILL_COUNT: counter}
  await build('essay', out, env).finished
  const steps = readFileSync(counter, 'utf8').length
  expect(steps).toBeGreaterThan(15)

  const states: Record<State, number> = {before: 0, between: 0, after: 0}
  let was: Theme = 'essay'
  const rounds = Array.from({length: steps}, (_, step) => step + 1)
  for (const step of rounds) {
    const now: Theme = was === 'essay' ? 'signal' : 'essay'
    const killed = build(now, out, {NODE_OPTIONS: preload, KILL_IN: out, KILL_AT: String(step)})
    await killed.finished
    expect(killed.child.signalCode).toBe('SIGKILL')
    states[stateOf(out, whole[was], whole[now])] += 1
    await isMended(out, now, whole[now])
    was = now
  }
  expect(states.before + states.between + states.after).toBe(rounds.length)
  expect(states.before).toBeGreaterThanOrEqual(3)
  expect(states.after).toBeGreaterThanOrEqual(1)
})

test('a build that is killed at any time leaves a whole deck or one that the next build makes whole', async () => {
  const whole = {signal: await wholeDeck('signal'), essay: await wholeDeck('essay')}
  const out = await folderWith('signal')
  const begun = performance.now()
  await build('essay', out).finished
  const length = performance.now() - begun
  let was: Theme = 'essay'
  const rounds = Number(process.env['KILL_ROUNDS'] ?? 8)
  const states: Record<State, number> = {before: 0, between: 0, after: 0}
  for (let round = 0; round < rounds; round += 1) {
    const now: Theme = was === 'essay' ? 'signal' : 'essay'
    const {child, finished} = build(now, out)
    await Promise.race([wait(Math.random() * length * 1.2), finished])
    child.kill('SIGKILL')
    await finished
    states[stateOf(out, whole[was], whole[now])] += 1
    await isMended(out, now, whole[now])
    was = now
  }
  expect(states.before + states.between + states.after).toBe(rounds)
  if (process.env['KILL_ROUNDS']) process.stdout.write(`${JSON.stringify(states)}\n`)
})

test('what was to be removed is removed by the next build, whatever that builds', async () => {
  const contrast = await wholeDeck('contrast')
  const out = await folderWith('signal')
  const env = {NODE_OPTIONS: preload, KILL_IN: out, KILL_CALL: 'rmSync', KILL_AT: '1'}
  await build('essay', out, env).finished
  expect(hashesIn(out)).toMatchObject({
    'essay.css': expect.any(String),
    'signal.css': expect.any(String),
  })
  await isMended(out, 'contrast', contrast)
})

test('a disk that takes no more leaves the old deck as it was', async () => {
  const out = await folderWith('signal')
  const before = hashesIn(out)
  rmSync(join(out, 'deck.js'))
  const {'deck.js': _, ...rest} = before
  const {code, err} = await deck.run(
    {...at, env: {NODE_OPTIONS: preload, KILL_IN: out, DISK_ROOM: '20000'}},
    'build',
    'welcome',
    '--theme',
    'essay',
    '--out',
    out,
  )
  expect({code}).toEqual({code: 1})
  expect(err).toContain('the disk is full. Make room, or name another place with --out.')
  expect(hashesIn(out)).toEqual(rest)
})
