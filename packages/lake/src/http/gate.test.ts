import {describe, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {createTickets} from './tickets.ts'
import {rawRequest} from './testing/raw-request.ts'
import {startLake} from './testing/start-lake.ts'

const QUERY = '/vX/data/query/production?query=*'
const MUTATE = '/vX/data/mutate/production'
const create = JSON.stringify({mutations: [{create: {_id: 'planted', _type: 'talk'}}]})
const json = {'content-type': 'application/json'}

describe('hosts', () => {
  test('of our own with our port are answered, all others refused', async () => {
    const {port} = await startLake()
    const ask = async (host: string) =>
      (await rawRequest(port, {path: QUERY, headers: {host}})).status
    const askAll = async (names: string[]) =>
      Object.fromEntries(
        await Promise.all(names.map(async (name) => [name, await ask(`${name}:${port}`)] as const)),
      )
    const own = [
      'localhost',
      '127.0.0.1',
      '[::1]',
      'rostrum.localhost',
      'sse-7.localhost',
      'LOCALHOST',
    ]
    expect(await askAll(own)).toEqual(Object.fromEntries(own.map((name) => [name, 200])))
    const foreign = [
      'evil.test',
      'localhost.evil.test',
      'other.localhost',
      'sse-x.localhost',
      '127.0.0.2',
      '10.0.0.1',
    ]
    expect(await askAll(foreign)).toEqual(Object.fromEntries(foreign.map((name) => [name, 403])))
    expect(await ask(`localhost:${port + 1}`)).toBe(403)
    expect(await ask('localhost')).toBe(403)
  })
})

describe('origins', () => {
  const ALLOWED = ['http://localhost:3333', 'http://127.0.0.1:3333']
  const FOREIGN = [
    'null',
    'http://evil.test',
    'https://localhost:3333',
    'http://localhost:3333.evil.test',
    'http://localhost:4444',
    'http://192.168.0.7:3333',
    'http://localhost',
    'file://',
  ]

  test('are echoed exactly when allowed', async () => {
    const {port} = await startLake({origins: [...ALLOWED, 'http://localhost:5173']})
    for (const origin of [
      ...ALLOWED,
      'http://localhost:5173',
      `http://rostrum.localhost:${port}`,
    ]) {
      const {status, headers} = await rawRequest(port, {
        path: QUERY,
        headers: {origin, 'sec-fetch-site': 'cross-site'},
      })
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        vary: expect.stringContaining('Origin'),
      })
    }
  })

  test('of others read nothing, write nothing and may not ask', async () => {
    const {port, client} = await startLake()
    for (const origin of FOREIGN) {
      for (const request of [
        {path: QUERY},
        {path: MUTATE, method: 'POST', body: create, headers: json},
        {path: MUTATE, method: 'OPTIONS', headers: {'access-control-request-method': 'POST'}},
        {path: '/vX/data/listen/production?query=*'},
      ]) {
        const {status, headers} = await rawRequest(port, {
          ...request,
          headers: {...request.headers, origin},
        })
        expect({origin, path: request.path, status}).toMatchObject({status: 403})
        expect(headers).not.toHaveProperty('access-control-allow-origin')
      }
    }
    expect(await client.fetch('count(*)')).toBe(0)
  })

  test('errors carry the headers too, so that a Studio can read them', async () => {
    const {port} = await startLake()
    const origin = 'http://localhost:3333'
    for (const path of ['/vX/data/query/production?query=*[', '/vX/nothing']) {
      const {headers} = await rawRequest(port, {path, headers: {origin}})
      expect(headers).toHaveProperty('access-control-allow-origin', origin)
    }
  })
})

describe('a foreign page without an Origin', () => {
  test('is known by Sec-Fetch-Site', async () => {
    const {port} = await startLake()
    const ask = async (site: string) =>
      (await rawRequest(port, {path: QUERY, headers: {'sec-fetch-site': site}})).status
    expect(await ask('cross-site')).toBe(403)
    expect(await ask('none')).toBe(200)
    expect(await ask('same-site')).toBe(200)
    expect(await ask('same-origin')).toBe(200)
  })

  test('may show a picture whose address it knows, and only that', async () => {
    const {port} = await startLake()
    const headers = {'sec-fetch-site': 'cross-site'}
    const path = `/images/rostrum/production/${'0'.repeat(40)}-1x1.png`
    expect((await rawRequest(port, {path, headers})).status).toBe(404)
    expect(
      (await rawRequest(port, {path, headers: {...headers, origin: 'http://evil.test'}})).status,
    ).toBe(403)
  })

  test('cannot write with the types that need no preflight', async () => {
    const {port, client} = await startLake()
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain; application/json',
      '',
    ]) {
      for (const path of [
        MUTATE,
        '/vX/data/actions/production',
        '/vX/data/query/production',
        '/vX/_rostrum/dataset/production',
      ]) {
        const {status} = await rawRequest(port, {
          method: 'POST',
          path,
          headers: {'content-type': type},
          body: create,
        })
        expect({type, path, status}).toMatchObject({status: 415})
      }
    }
    expect(await client.fetch('count(*)')).toBe(0)
    const beacon = await rawRequest(port, {
      method: 'POST',
      path: '/vX/intake/batch',
      headers: {'content-type': 'text/plain'},
      body: '{}',
    })
    expect(beacon.status).toBe(200)
  })
})

test('a socket is refused before the upgrade', async () => {
  const {port} = await startLake()
  const open = (headers: Record<string, string>, path = '/v2022-06-30/socket/production') =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {headers})
      socket.on('open', () => {
        socket.close()
        resolve(101)
      })
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
      socket.on('error', () => undefined)
    })
  expect(await open({origin: 'http://localhost:3333'})).toBe(101)
  expect(await open({})).toBe(101)
  expect(await open({origin: 'http://evil.test'})).toBe(403)
  expect(await open({origin: 'http://93.184.216.34'})).toBe(403)
  expect(await open({host: `evil.test:${port}`})).toBe(403)
  expect(await open({}, '/v2022-06-30/socket/other')).toBe(404)
})

test('an address beyond any use is refused', async () => {
  const {port} = await startLake()
  expect((await rawRequest(port, {path: `${QUERY}&pad=${'x'.repeat(20_000)}`})).status).toBe(414)
})

test('a ticket is good for its address, for half a minute', () => {
  let now = 1000
  const tickets = createTickets(() => now)
  const target = tickets.issue('/data/listen?query=*')
  expect(tickets.accepts(target)).toBe(true)
  expect(tickets.accepts('/data/listen?query=*')).toBe(false)
  expect(createTickets(() => now).accepts(target)).toBe(false)
  now += 30_001
  expect(tickets.accepts(target)).toBe(false)
})
