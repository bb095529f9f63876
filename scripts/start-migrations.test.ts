import {copyFileSync, existsSync, mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {openContent} from '@rostrum/deck/content'
import {expect, test} from 'vitest'
import {freePorts, startProcess, temporaryFolder} from './start-process.ts'

async function newEnv() {
  const [studio, lake, deck] = await freePorts(3)
  return {
    ROSTRUM_HOME: join(temporaryFolder(), 'home'),
    STUDIO_PORT: String(studio),
    LAKE_PORT: String(lake),
    DECK_PORT: String(deck),
  }
}

/** The audiences of every slide of a data folder. */
async function audiencesIn(home: string): Promise<unknown> {
  const content = await openContent({ROSTRUM_HOME: home})
  const found = await content.client.fetch<unknown>('*[_id == "bread"][0].slides[].audiences[]')
  await content.close()
  return found
}

async function fill(home: string, document: {_id: string; _type: string; [key: string]: unknown}) {
  const content = await openContent({ROSTRUM_HOME: home})
  await content.client.create(document)
  await content.close()
}

const old = {
  _id: 'bread',
  _type: 'section',
  title: 'Bread',
  slides: [{_key: 's', _type: 'statementSlide', statement: 'It rises.', audiences: ['sales']}],
}

test('a start keeps a snapshot, then migrates, then merges the starter', async () => {
  const env = await newEnv()
  const home = env.ROSTRUM_HOME
  await fill(home, old)
  const {child, hasSaid, finished} = startProcess(env)
  const said = await hasSaid('Starter content:')
  expect(said).toMatch(/Migrating: Audiences become documents …\n(.*\n)*Starter content:/)
  child.kill('SIGTERM')
  await finished
  expect(await audiencesIn(home)).toEqual([
    {_key: 'sales', _type: 'reference', _ref: 'audience-sales'},
  ])
  const snapshots = readdirSync(join(home, 'snapshots')).filter((name) => name.endsWith('.sqlite'))
  const [first, ...later] = snapshots.toSorted()
  expect(first).toContain('_before-start.')
  expect(later.map((name) => /_(.+)_(.+)\.sqlite/.exec(name)?.[2])).toEqual([
    'before-migration',
    'before-starter-content',
  ])
  const copy = join(temporaryFolder(), 'copy')
  mkdirSync(copy)
  copyFileSync(join(home, 'snapshots', first!), join(copy, 'production.sqlite'))
  expect(await audiencesIn(copy)).toEqual(['sales'])
})

test('a migration that the store refuses stops the start with a line that names the snapshot', async () => {
  const env = await newEnv()
  const home = env.ROSTRUM_HOME
  const audiences = Array.from({length: tooMany}, (_, index) => `audience of its own ${index}`)
  await fill(home, {...old, slides: [{...old.slides[0], audiences}]})
  const {code, out, err} = await startProcess(env).finished
  expect(code).toBe(1)
  expect(out).toContain('Migrating: Audiences become documents …')
  expect(out).not.toContain('Starter content')
  const line =
    /^The migration “Audiences become documents” \(audiences-as-documents\) stopped at bread: .* That document is as it was; .* The store as it was before: (\S+)\n$/
  expect(err).toMatch(line)
  expect(existsSync(line.exec(err)![1]!)).toBe(true)
  expect(await audiencesIn(home)).toEqual(audiences)
})

/** Each is about 30 bytes as a string and 250 as a document: more than one request may have. */
const tooMany = 30_000

test('a store that a newer version has migrated stops the start with one line', async () => {
  const env = await newEnv()
  await fill(env.ROSTRUM_HOME, {
    _id: 'rostrum.migrations',
    _type: 'rostrum.migrations',
    done: [{_key: 'from-tomorrow'}],
  })
  const {code, err} = await startProcess(env).finished
  expect(code).toBe(1)
  expect(err).toMatch(/^The store has been used by a newer Rostrum: .*“from-tomorrow”.*\n$/)
})
