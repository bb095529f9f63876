import {once} from 'node:events'
import {connect} from 'node:net'
import type {LiveEvent} from '@sanity/client'
import {describe, expect, test} from 'vitest'
import {collect} from './testing/collect.ts'
import {rawRequest} from './testing/raw-request.ts'
import {startLake} from './testing/start-lake.ts'

const EVENTS = ['welcome', 'welcomeback', 'reset', 'mutation'] as const
type Event = Record<string, unknown> & {type: string}

const ofType =
  (type: string, count = 1) =>
  (items: readonly Event[]) =>
    items.filter((item) => item.type === type).length >= count

function listen(
  {client}: Awaited<ReturnType<typeof startLake>>,
  query: string,
  options: object = {},
) {
  return collect<Event>(
    client.listen(query, {}, {...options, events: [...EVENTS]} as never) as never,
  )
}

describe('listen', () => {
  test('tells of appearing, updated and disappearing documents', async () => {
    const lake = await startLake()
    const events = listen(lake, '*[_type == "talk" && minutes > 10]', {
      includePreviousRevision: true,
      visibility: 'query',
    })
    await events.until(ofType('welcome'))
    await lake.client.create({_id: 'a', _type: 'talk', minutes: 5})
    await lake.client.patch('a').set({minutes: 20}).commit()
    await lake.client.patch('a').set({minutes: 30}).commit()
    await lake.client.patch('a').set({minutes: 1}).commit()
    await events.until(ofType('mutation', 3))
    const [, ...mutations] = events.items
    expect(mutations.map(({transition}) => transition)).toEqual(['appear', 'update', 'disappear'])
    expect(mutations[1]).toMatchObject({
      documentId: 'a',
      identity: 'p-editor',
      result: {minutes: 30},
      previous: {minutes: 20},
      mutations: [{patch: {id: 'a', set: {minutes: 30}}}],
      previousRev: mutations[0]?.['resultRev'],
      visibility: 'query',
      transactionTotalEvents: 1,
      transactionCurrentEvent: 1,
    })
    events.stop()
  })

  test('counts the events of a transaction for each listener by itself', async () => {
    const lake = await startLake()
    const one = listen(lake, '*[_id == "a"]')
    const all = listen(lake, '*', {
      includeMutations: false,
      includeResult: false,
      effectFormat: 'mendoza',
    })
    await Promise.all([one.until(ofType('welcome')), all.until(ofType('welcome'))])
    await lake.client
      .transaction()
      .create({_id: 'a', _type: 'talk'})
      .create({_id: 'b', _type: 'talk'})
      .commit()
    await Promise.all([one.until(ofType('mutation')), all.until(ofType('mutation', 2))])
    expect(one.items[1]).toMatchObject({transactionTotalEvents: 1, transactionCurrentEvent: 1})
    expect(all.items.slice(1)).toMatchObject([
      {documentId: 'a', transactionTotalEvents: 2, transactionCurrentEvent: 1},
      {documentId: 'b', transactionTotalEvents: 2, transactionCurrentEvent: 2},
    ])
    expect(all.items[1]).toHaveProperty('effects.apply')
    expect(all.items[1]).not.toHaveProperty('mutations')
    expect(all.items[1]).not.toHaveProperty('result')
    one.stop()
    all.stop()
  })

  test('hears of drafts only when asked for all versions', async () => {
    const lake = await startLake()
    const published = listen(lake, '*')
    const all = listen(lake, '*', {includeAllVersions: true})
    await Promise.all([published.until(ofType('welcome')), all.until(ofType('welcome'))])
    await lake.client.create({_id: 'drafts.a', _type: 'talk'})
    await lake.client.create({_id: 'a', _type: 'talk'})
    await all.until(ofType('mutation', 2))
    await published.until(ofType('mutation'))
    expect(published.items.slice(1)).toMatchObject([{documentId: 'a'}])
    published.stop()
    all.stop()
  })

  test('resumes without a gap or a double after its connection was cut', async () => {
    const lake = await startLake()
    const events = listen(lake, '*[_type == "talk"]', {enableResume: true})
    await events.until(ofType('welcome'))
    for (let round = 0; round < 3; round += 1) {
      await lake.client.create({_id: `before-${round}`, _type: 'talk'})
      lake.lake.endStreams()
      await lake.client
        .transaction()
        .create({_id: `missed-${round}a`, _type: 'talk'})
        .create({_id: `missed-${round}b`, _type: 'talk'})
        .commit()
      await events.until(ofType('welcomeback', round + 1))
    }
    await events.until(ofType('mutation', 9))
    const ids = events.items
      .filter(({type}) => type === 'mutation')
      .map(({documentId}) => documentId)
    expect(ids).toEqual([0, 1, 2].flatMap((n) => [`before-${n}`, `missed-${n}a`, `missed-${n}b`]))
    expect(ofType('reset')(events.items)).toBe(false)
    events.stop()
  })

  test('greets anew a listener that did not ask to resume', async () => {
    const lake = await startLake()
    const events = listen(lake, '*')
    await events.until(ofType('welcome'))
    await lake.client.create({_id: 'a', _type: 'talk'})
    await events.until(ofType('mutation'))
    lake.lake.endStreams()
    await events.until(ofType('welcome', 2))
    expect(ofType('welcomeback')(events.items)).toBe(false)
    events.stop()
  })

  test('resets a listener whose position is of another log', async () => {
    const {port, client} = await startLake()
    await client.create({_id: 'a', _type: 'talk'})
    for (const id of ['1.1.elsewher', '99.1.abcdefgh', 'garbage']) {
      const {body} = await rawRequest(port, {
        path: '/vX/data/listen/production?query=*&enableResume=true',
        headers: {'last-event-id': id},
      })
      expect(body).toContain('event: reset\n')
    }
  })

  test('says inside the stream what is wrong with a query', async () => {
    const {client} = await startLake()
    const events = collect(
      client.listen('*[_type == ', {}, {events: ['welcome', 'mutation']}) as never,
    )
    await expect(events.until(() => false)).rejects.toMatchObject({name: 'ChannelError'})
  })

  test('cuts off a reader that does not keep up, and serves the others', async () => {
    const lake = await startLake()
    const {fetch: ask} = lake.lake
    const url = `http://localhost:${lake.port}/vX/data/listen/production?query=*&includeResult=true`
    const stalled = (await ask(new Request(url))).body!.getReader()
    for (let index = 0; index < 20; index += 1) {
      await lake.client.createOrReplace({
        _id: 'large',
        _type: 'talk',
        text: 'x'.repeat(100_000),
        index,
      })
    }
    const readAll = async () => {
      while (!(await stalled.read()).done);
    }
    await expect(readAll()).rejects.toThrow(/keep up/)
    expect(await lake.client.fetch('count(*)')).toBe(1)
  })
})

test('a stalled connection is cut, which frees what waited for it', async () => {
  const {port, client} = await startLake()
  const socket = connect(port, '127.0.0.1')
  socket.write(
    `GET /vX/data/listen/production?query=*&includeResult=true HTTP/1.1\r\nhost: localhost:${port}\r\n\r\n`,
  )
  await once(socket, 'data')
  socket.pause()
  for (let index = 0; index < 12; index += 1) {
    await client.createOrReplace({_id: 'large', _type: 'talk', text: 'x'.repeat(3_000_000), index})
  }
  const closed = once(socket, 'close')
  let received = 0
  socket.on('data', (bytes: Buffer) => {
    received += bytes.byteLength
  })
  socket.resume()
  await closed
  expect(received).toBeLessThan(12 * 3_000_000)
})

describe('live', () => {
  test('sends the tags of queries that may have changed, and those missed meanwhile', async () => {
    const {client, port, lake} = await startLake()
    const events = collect<LiveEvent>(client.live.events())
    await events.until((items) => items.some(({type}) => type === 'welcome'))
    const {syncTags} = await client.fetch('*[_type == "talk"]', {}, {filterResponse: false})
    await client.create({_id: 'a', _type: 'talk'})
    await events.until((items) => items.some(({type}) => type === 'message'))
    const message = events.items.find((item) => item.type === 'message')
    expect(message?.type === 'message' && message.tags.some((tag) => syncTags?.includes(tag))).toBe(
      true,
    )
    events.stop()

    const seen = message && 'id' in message ? message.id : ''
    await client.create({_id: 'drafts.b', _type: 'talk'})
    await client.create({_id: 'c', _type: 'talk'})
    const url = `http://localhost:${port}/vX/data/live/events/production`
    const reader = (await lake.fetch(new Request(url, {headers: {'last-event-id': seen}})))
      .body!.pipeThrough(new TextDecoderStream())
      .getReader()
    let text = ''
    while (!text.includes('event: message')) text += (await reader.read()).value ?? ''
    await reader.cancel()
    expect(text.split('event: message')).toHaveLength(2)
  })
})

test('a browser gets each stream from a host of its own, with a ticket for the trip', async () => {
  const {port} = await startLake()
  const path = '/v2025-02-19/data/listen/production?query=*&$a=1'
  const browser = {'sec-fetch-site': 'same-site', origin: 'http://localhost:3333'}
  const redirect = await rawRequest(port, {path, headers: browser})
  expect(redirect.status).toBe(307)
  expect(redirect.headers).toMatchObject({
    'access-control-allow-origin': 'http://localhost:3333',
    'cache-control': 'no-store',
  })
  const target = new URL(redirect.headers['location'] ?? '')
  expect(target.host).toMatch(new RegExp(`^sse-\\d+\\.localhost:${port}$`))

  const tainted = {host: target.host, origin: 'null', 'sec-fetch-site': 'cross-site'}
  const follow = {path: `${target.pathname}${target.search}`, headers: tainted}
  const preflight = await rawRequest(port, {
    ...follow,
    method: 'OPTIONS',
    headers: {...tainted, 'access-control-request-headers': 'x-sanity-app'},
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers).toMatchObject({
    'access-control-allow-origin': 'null',
    'access-control-allow-headers': 'x-sanity-app',
  })
  const stream = await rawRequest(port, follow)
  expect(stream.status).toBe(200)
  expect(stream.body).toContain('event: welcome')

  const forged = follow.path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  expect((await rawRequest(port, {...follow, path: forged})).status).toBe(403)
  const elsewhere = follow.path.replace('query=*', 'query=*[0]')
  expect((await rawRequest(port, {...follow, path: elsewhere})).status).toBe(403)
  const other = follow.path.replace('/data/listen/production', '/data/query/production')
  expect((await rawRequest(port, {...follow, path: other})).status).toBe(403)
})
