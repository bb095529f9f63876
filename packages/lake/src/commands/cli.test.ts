import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {createServer} from 'node:net'
import {describe, expect, onTestFinished, test} from 'vitest'
import {temporaryHome, clientFor} from '../http/testing/start-lake.ts'
import {collect} from '../http/testing/collect.ts'
import {runLake, runLakeUnread, startServer} from './testing/run-lake.ts'

const talk = (id: string) =>
  `{"_createdAt":"2026-01-01T00:00:00.000Z","_id":"${id}","_type":"talk"}\n`

function folderWith(text: string) {
  const home = temporaryHome()
  const file = join(home, 'talks.ndjson')
  writeFileSync(file, text)
  return {home, file}
}

describe('import and export', () => {
  test('speak to a lake of their own when no server runs', async () => {
    const {home, file} = folderWith(talk('a') + talk('b'))
    expect(await runLake(home, 'import', file, '--json')).toMatchObject({
      code: 0,
      out: '{"documents":2,"written":2,"assets":0}\n',
    })
    expect(await runLake(home, 'export')).toMatchObject({
      code: 0,
      out: talk('a') + talk('b'),
      err: '',
    })
    const target = join(home, 'all.tar.gz')
    expect(await runLake(home, 'export', target)).toMatchObject({code: 0})
    expect(statSync(target).size).toBeGreaterThan(100)
    expect(existsSync(join(home, 'server.json'))).toBe(false)
  })

  test('go through the server that runs', async () => {
    const {home, file} = folderWith(talk('a'))
    const server = await startServer(home, '--port', '0')
    expect(await runLake(home, 'import', file)).toMatchObject({
      code: 0,
      out: '1 documents read, 1 written, 0 assets.\n',
    })
    expect(await clientFor(`http://127.0.0.1:${server.port}`).getDocument('a')).toMatchObject({
      _id: 'a',
    })
    expect(await runLake(home, 'export', '--dataset', 'other')).toMatchObject({
      code: 1,
      err: expect.stringContaining('serves the dataset "production"'),
    })
  })

  test('name file and line of what is wrong, and exit with 1', async () => {
    const {home, file} = folderWith(`${talk('a')}{oops\n`)
    const {code, err} = await runLake(home, 'import', file)
    expect(code).toBe(1)
    expect(err).toContain(`${file}:2: This is not JSON`)
    expect(await runLake(home, 'export')).toMatchObject({code: 0, out: ''})
    expect(await runLake(home, 'import', join(home, 'missing.ndjson'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('missing.ndjson'),
    })
  })
})

test('usage is explained, and refused with 2 where it is wrong', async () => {
  const home = temporaryHome()
  expect(await runLake(home, '--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('lake export backup.tar.gz'),
  })
  expect(await runLake(home, 'serve', '--prot', '1')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Did you mean --port'),
  })
  expect(await runLake(home, 'serve', '--port', 'x')).toMatchObject({
    code: 2,
    err: expect.stringContaining('0 to 65535'),
  })
  expect(await runLake(home, 'serve', '--origin', 'evil')).toMatchObject({code: 2})
  expect(await runLake(home, 'exprot')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Did you mean export'),
  })
})

test('nothing is said when nobody reads on', async () => {
  expect(await runLakeUnread(temporaryHome(), '--help')).toEqual({code: 0, out: '', err: ''})
})

describe('serve', () => {
  test('prints one line, keeps a note for others, and takes it away when told to end', async () => {
    const home = temporaryHome()
    const {child, url, port, finished} = await startServer(home, '--port', '0')
    expect(url).toBe(`http://localhost:${port}`)
    const note = JSON.parse(readFileSync(join(home, 'server.json'), 'utf8')) as unknown
    expect(note).toMatchObject({pid: child.pid, port, url})
    expect(process.platform === 'win32' ? 0o700 : statSync(home).mode & 0o777).toBe(0o700)

    const client = clientFor(`http://127.0.0.1:${port}`)
    const events = collect<{type: string}>(
      client.listen('*', {}, {events: ['welcome', 'mutation']}) as never,
    )
    await events.until((items) => items.length > 0)
    const writes = Array.from({length: 20}, (_, index) =>
      client.create({_id: `t${index}`, _type: 'talk'}),
    )
    await events.until((items) => items.some(({type}) => type === 'mutation'))
    child.kill('SIGTERM')
    const outcomes = await Promise.allSettled(writes)
    events.stop()
    expect(await finished).toMatchObject({code: 0, err: ''})
    expect(existsSync(join(home, 'server.json'))).toBe(false)
    expect(existsSync(join(home, 'production.sqlite-wal'))).toBe(false)

    const acknowledged = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value._id] : [],
    )
    const {out} = await runLake(home, 'export')
    for (const id of acknowledged) expect(out).toContain(`"_id":"${id}"`)
  })

  test('is interrupted with 130', async () => {
    const {child, finished} = await startServer(temporaryHome(), '--port', '0')
    child.kill('SIGINT')
    expect(await finished).toMatchObject({code: 130})
  })

  test('refuses a home that another one serves, naming it, until that one is gone', async () => {
    const home = temporaryHome()
    const first = await startServer(home, '--port', '0')
    const {code, err} = await runLake(home, 'serve', '--port', '0')
    expect(code).toBe(1)
    expect(err).toContain(`process ${first.child.pid} on port ${first.port}`)
    expect(err.trim().split('\n')).toHaveLength(1)
    first.child.kill('SIGKILL')
    await first.finished
    expect((await startServer(home, '--port', '0')).port).toBeGreaterThan(0)
  })

  test('names a port in use and the next free one', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const {code, err} = await runLake(temporaryHome(), 'serve', '--port', String(port))
    expect(code).toBe(1)
    expect(err).toMatch(
      new RegExp(`^lake: Port ${port} is in use\\. Port \\d+ is free: use --port \\d+\\.\\n$`),
    )
  })

  test('killed in the middle of edits loses nothing acknowledged, and its listeners go on', async () => {
    const home = temporaryHome()
    const first = await startServer(home, '--port', '0')
    const base = `http://127.0.0.1:${first.port}`
    const options = {
      enableResume: true,
      includeResult: false,
      events: ['welcome', 'welcomeback', 'reset', 'mutation'],
    }
    const events = collect<{type: string; documentId?: string}>(
      clientFor(base).listen('*', {}, options as never) as never,
    )
    await events.until((items) => items.length > 0)

    const acknowledged: string[] = []
    const write = async (writer: number) => {
      const client = clientFor(base, {maxRetries: 0})
      for (let index = 0; ; index += 1) {
        const id = `w${writer}-${index}`
        const done = await client.create({_id: id, _type: 'talk'}).then(
          () => true,
          () => false,
        )
        if (!done) return
        acknowledged.push(id)
        if (acknowledged.length === 60) first.child.kill('SIGKILL')
      }
    }
    await Promise.all([0, 1, 2, 3].map(write))
    await first.finished
    await startServer(home, '--port', String(first.port))

    const stored = await clientFor(base).fetch<string[]>('*[]._id')
    expect(stored).toEqual(expect.arrayContaining(acknowledged))
    await events.until((items) => items.some(({type}) => type === 'welcomeback'))
    await clientFor(base).create({_id: 'last', _type: 'talk'})
    await events.until((items) => items.some(({documentId}) => documentId === 'last'))
    const heard = events.items.flatMap(({type, documentId}) =>
      type === 'mutation' && documentId ? [documentId] : [],
    )
    expect(heard.toSorted()).toEqual([...stored, 'last'].toSorted())
    events.stop()
  })
})
