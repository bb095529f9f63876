import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, describe, expect, it} from 'vitest'

import {crashRounds} from './crash-rounds.ts'
import {LockedError, acquireLock} from './lock.ts'
import {openStore} from './open-store.ts'
import {act, ask, get, mutate, refused} from './test-store.ts'

const folders: string[] = []

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'lake-'))
  folders.push(made)
  return made
}

afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, {recursive: true, force: true})
})

function filled(file: string) {
  const store = openStore({file})
  mutate(
    store,
    {create: {_id: 'a', _type: 'talk', title: 'One \ud83d\ude00 \ud800'}},
    {create: {_id: 'drafts.b', _type: 'talk', to: {_ref: 'a'}}},
  )
  act(store, ['publish', {publishedId: 'b', draftId: 'drafts.b'}])
  store.settings.set('me', 'layout', {wide: true})
  return store
}

describe('reopening', () => {
  it('gives the same documents, log, references and settings', async () => {
    const file = join(folder(), 'data.sqlite')
    const first = filled(file)
    const state = {
      all: [...first.all()],
      log: first.since(0),
      events: first.events('b', {limit: 9}),
      setting: first.settings.get('me', 'layout'),
    }
    first.close()
    const second = openStore({file})
    expect({
      all: [...second.all()],
      log: second.since(0),
      events: second.events('b', {limit: 9}),
      setting: second.settings.get('me', 'layout'),
    }).toEqual(state)
    expect(second.referencesTo('a')).toEqual(['b'])
    expect(await ask(second, '*[references("a")]._id', {}, 'drafts')).toEqual(['b'])
    expect(second.settings.get('you', 'layout')).toBeUndefined()
    const {transactionId} = mutate(second, {patch: {id: 'a', set: {n: 1}}})
    expect(second.since(2)?.map(({id, sequence}) => [id, sequence])).toEqual([[transactionId, 3]])
    second.close()
  })

  it('opens a backup that was made while it was written to', async () => {
    const home = folder()
    const store = filled(join(home, 'data.sqlite'))
    const done = store.backup(join(home, 'copy.sqlite'))
    mutate(store, {create: {_id: 'late', _type: 'talk'}})
    await done
    const copy = openStore({file: join(home, 'copy.sqlite')})
    expect([2, 3]).toContain(copy.position())
    expect(copy.since(0)).toEqual(store.since(0)?.slice(0, copy.position()))
    copy.close()
    store.close()
  })
})

describe('a file that cannot be trusted', () => {
  function damagedBy(damage: (file: string) => void) {
    const file = join(folder(), 'data.sqlite')
    filled(file).close()
    damage(file)
    const before = existsSync(file) ? readFileSync(file) : undefined
    const message = messageOf(() => openStore({file}))
    expect(existsSync(file) ? readFileSync(file) : undefined).toEqual(before)
    expect(message).toContain(file)
    expect(message).toContain('Put a backup in its place')
    return message
  }

  it.each<[string, (file: string) => void, string]>([
    ['is empty', (file) => truncateSync(file, 0), 'is empty'],
    ['is gone', (file) => rmSync(file), 'is missing'],
    ['is cut short', (file) => truncateSync(file, 6000), 'malformed'],
    [
      'begins with garbage',
      (file) => writeFileSync(file, 'garbage'.repeat(1000)),
      'not a database',
    ],
    [
      'has smashed pages',
      (file) => {
        const bytes = readFileSync(file)
        writeFileSync(file, bytes.fill(0x5a, 4096, 4096 * 8))
      },
      'its check',
    ],
    [
      'has one wrong bit in a document',
      (file) => {
        const db = new DatabaseSync(file)
        db.exec(`UPDATE doc SET body = replace(body, '"One', '"Nne')`)
        db.close()
      },
      'document "a" does not match its checksum',
    ],
    [
      'belongs to another program',
      (file) => {
        rmSync(file)
        new DatabaseSync(file).exec('CREATE TABLE t (a)')
      },
      'another program',
    ],
    [
      'is an older copy, with transactions missing',
      (file) => {
        const old = join(folder(), 'old.sqlite')
        openStore({file: old}).close()
        copyFileSync(old, file)
      },
      'has lost transactions',
    ],
    [
      'comes from a later version',
      (file) => {
        const db = new DatabaseSync(file)
        db.exec('PRAGMA user_version = 99')
        db.close()
      },
      'newer version',
    ],
  ])('is refused when it %s', (_name, damage, reason) => {
    expect(damagedBy(damage)).toContain(reason)
  })
})

it('says that the disk is full, keeps reading, and goes on once there is room', () => {
  const file = join(folder(), 'data.sqlite')
  filled(file).close()
  const store = openStore({file, maxPages: 40})
  const big = (n: number) => ({
    create: {_id: `big${n}`, _type: 'talk', text: String(n).repeat(9000)},
  })
  let written = 0
  const status = refused(() => {
    for (; ; written += 1) mutate(store, big(written))
  }).status
  expect(status).toBe(507)
  expect([...store.all()]).toHaveLength(2 + written)
  mutate(store, {patch: {id: 'a', set: {n: 1}}})
  expect(get(store, 'a')).toMatchObject({n: 1})
  store.close()
})

it('loses nothing that it acknowledged when it is killed', async () => {
  const report = await crashRounds(join(folder(), 'data.sqlite'), 3, Math.random)
  expect(report).toMatchObject({lost: [], partial: [], disagreements: []})
  expect(report.acknowledged).toBeGreaterThan(0)
})

describe('the lock', () => {
  it('keeps a second process out, by name, and lets it in after a kill', async () => {
    const home = folder()
    const source = `import {acquireLock} from ${JSON.stringify(new URL('lock.ts', import.meta.url).href)}
      acquireLock(${JSON.stringify(home)}).announce(4321); console.log('held'); setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    expect(messageOf(() => acquireLock(home))).toBe(
      `The data folder ${home} is in use by process ${child.pid} on port 4321. Use that one, stop it, or choose another folder.`,
    )
    child.kill('SIGKILL')
    await once(child, 'close')
    acquireLock(home).release()
  })

  it('can be taken again after it was released', () => {
    const home = folder()
    const lock = acquireLock(home)
    expect(() => acquireLock(home, {waitMs: 10})).toThrow(LockedError)
    lock.release()
    lock.release()
    acquireLock(home).release()
  })
})

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  throw new Error('Expected an error')
}
