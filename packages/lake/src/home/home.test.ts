import {readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {clientFor, startLake, temporaryHome} from '../http/testing/start-lake.ts'
import {openStore} from '../store/open-store.ts'
import {acquireLock} from '../store/lock.ts'
import {connect} from './connect.ts'
import {currentUser, namedUser} from './current-user.ts'
import {dataHome} from './data-home.ts'
import {findServer} from './server-file.ts'
import {snapshotHome} from './snapshot-home.ts'
import {snapshotStore} from './snapshots.ts'

describe('connect', () => {
  test('finds the server that runs for the home', async () => {
    const {home, url, port, client} = await startLake()
    await client.create({_id: 'a', _type: 'talk'})
    expect(await findServer(home)).toMatchObject({port, pid: process.pid})
    const connection = await connect(home)
    expect(connection).toMatchObject({embedded: false, url: url.replace('localhost', '127.0.0.1')})
    expect(await clientFor(connection.url).fetch('count(*)')).toBe(1)
    await connection.close()
    expect(await client.fetch('count(*)')).toBe(1)
  })

  test('serves the home itself where no server does, and leaves no trace', async () => {
    const home = temporaryHome()
    const connection = await connect(home)
    expect(connection.embedded).toBe(true)
    await clientFor(connection.url).create({_id: 'a', _type: 'talk'})
    expect(await findServer(home)).toBeUndefined()
    await connection.close()
    await expect(fetch(`${connection.url}/vX/ping`)).rejects.toThrow('fetch failed')
  })

  test('waits for another command, and names it when that takes too long', async () => {
    const home = temporaryHome()
    const lock = acquireLock(home)
    await expect(connect(home, {waitMs: 0})).rejects.toThrow(`process ${process.pid}`)
    const waiting = connect(home)
    lock.release()
    const connection = await waiting
    expect(connection.embedded).toBe(true)
    await connection.close()
  })

  test('does not believe a note that a crash left behind, nor a stranger on its port', async () => {
    const {home, port} = await startLake()
    const other = temporaryHome()
    const note = {pid: 1, port, url: `http://localhost:${port}`, instance: 'someone-else'}
    writeFileSync(join(other, 'server.json'), JSON.stringify(note))
    expect(await findServer(other)).toBeUndefined()
    writeFileSync(join(other, 'server.json'), '{')
    expect(await findServer(other)).toBeUndefined()
    expect(await findServer(home)).toBeDefined()
  })
})

describe('snapshots', () => {
  test('are whole copies, taken through the server, of which the newest ten are kept', async () => {
    const {home, lake, client} = await startLake()
    await client.create({_id: 'a', _type: 'talk'})
    for (let day = 1; day <= 12; day += 1) {
      await snapshotStore(lake, 'Before the Import!', new Date(Date.UTC(2026, 0, day)))
    }
    const names = readdirSync(join(home, 'snapshots'))
      .filter((name) => name.endsWith('.sqlite'))
      .toSorted()
    expect(names).toHaveLength(10)
    expect(names[0]).toBe('production_2026-01-03T00-00-00-000Z_before-the-import.sqlite')

    const file = await snapshotHome(home, '../../escape')
    expect(file).toMatch(/_escape\.sqlite$/)
    const copy = openStore({file})
    expect(copy.documents(['a'])).toMatchObject([{_id: 'a'}])
    copy.close()
  })
})

test('the data folder is where the system keeps such things', () => {
  expect(dataHome({ROSTRUM_HOME: '/data/talks'}, 'linux')).toBe('/data/talks')
  expect(dataHome({XDG_DATA_HOME: '/x'}, 'linux')).toBe('/x/rostrum')
  expect(dataHome({}, 'linux')).toMatch(/\/\.local\/share\/rostrum$/)
  expect(dataHome({}, 'darwin')).toMatch(/Application Support\/Rostrum$/)
  expect(dataHome({LOCALAPPDATA: 'C:\\Local'}, 'win32')).toContain('Rostrum')
})

test('the author is who git says, and one person everywhere', () => {
  const git: Record<string, string> = {'user.name': 'Ada', 'user.email': 'Ada@example.org'}
  const ada = currentUser((key) => git[key] ?? '')
  expect(ada).toEqual({
    ...namedUser('Ada L.', 'ada@example.org'),
    name: 'Ada',
    email: 'Ada@example.org',
  })
  expect(ada.id).toMatch(/^p-[0-9a-f]{12}$/)
  const unknown = currentUser(() => '')
  expect(unknown.name).not.toBe('')
  expect(unknown.id).toMatch(/^p-[0-9a-f]{12}$/)
})
