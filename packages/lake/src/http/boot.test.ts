import {expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {EDITOR, startLake} from './testing/start-lake.ts'

test('a Studio boots: who I am, what I may, what there is', async () => {
  const {base, client} = await startLake()
  const get = async (path: string): Promise<unknown> => {
    const response = await fetch(`${base}/v2025-02-19${path}`)
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    return response.json()
  }
  expect(await client.users.getById('me')).toMatchObject({
    id: EDITOR.id,
    name: EDITOR.name,
    role: 'administrator',
    roles: [{name: 'administrator'}],
  })
  expect(await get(`/users/${EDITOR.id}`)).toMatchObject({displayName: EDITOR.name})
  expect(await get(`/users/${EDITOR.id},p-other`)).toMatchObject([{id: EDITOR.id}, {id: 'p-other'}])
  expect(await client.projects.getById('rostrum')).toMatchObject({
    id: 'rostrum',
    organizationId: null,
  })
  expect(await get('/projects/rostrum/grants')).not.toMatchObject({
    'sanity.project': [{grants: [{name: 'deployStudio'}]}],
  })
  expect(await get('/projects/rostrum/datasets/production/acl')).toMatchObject([
    {filter: '_id in path("**")'},
  ])
  expect(await client.datasets.list()).toMatchObject([{name: 'production'}])
  expect(
    await get('/projects/rostrum/datasets?datasetProfile=comments&addonFor=production'),
  ).toEqual([])
  for (const path of STUBS) await get(path)
  expect(await get('/_rostrum/unknown')).toEqual([])
})

test('its address tells a person in a browser how to use it', async () => {
  const {base} = await startLake()
  const page = await fetch(base)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toMatch(/^text\/html/)
  const text = await page.text()
  expect(text).toContain(`apiHost: '${base}'`)
  const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, link]) =>
    link!.replaceAll('&amp;', '&'),
  )
  expect(links).toHaveLength(4)
  for (const link of links) expect((await fetch(base + link)).status).toBe(200)
  const unknown = await fetch(`${base}/v2025-02-19/_rostrum/unknown`)
  expect(await unknown.json()).toEqual([])
})

const STUBS = [
  '/ping?tag=sanity.studio.protocol-check',
  '/data/ping/production',
  '/auth/id',
  '/auth/providers',
  '/features',
  '/subscriptions/project/rostrum',
  '/journey/trial',
  '/journey/announcements',
  '/intake/telemetry-status',
  '/help?m=sanity@6.16.0',
  '/check/cors',
  '/schedules/rostrum/production?limit=1',
  '/projects/rostrum/user-applications',
  '/projects/rostrum/roles',
  '/projects/rostrum/datasets/production/settings/indexing',
  '/data/history/production/events/releases/r1?limit=1',
]

test('settings of the Studio are kept', async () => {
  const {client} = await startLake()
  const key = 'studio.structure-tool.layout.talk'
  expect(await client.request({url: `/users/me/keyvalue/${key}`})).toEqual([{key, value: null}])
  await client.request({url: '/users/me/keyvalue', method: 'PUT', body: [{key, value: 'detail'}]})
  expect(await client.request({url: `/users/me/keyvalue/${key},other`})).toMatchObject([
    {key, value: 'detail'},
    {key: 'other', value: null},
  ])
})

test('open Studios see each other', async () => {
  const {port} = await startLake()
  const join = () =>
    new Promise<{
      socket: WebSocket
      ask: (method: string, params: object) => void
      next: (pattern: RegExp) => Promise<string>
    }>((resolve) => {
      const socket = new WebSocket(
        `ws://127.0.0.1:${port}/v2022-06-30/socket/production?tag=sanity.studio`,
      )
      const received: string[] = []
      const waiting: (() => void)[] = []
      socket.on('message', (data: Buffer) => {
        received.push(data.toString('utf8'))
        for (const check of waiting) check()
      })
      let id = 0
      const ask = (method: string, params: object) => {
        id += 1
        socket.send(
          JSON.stringify({jsonrpc: '2.0', id, method, params: {...params, apiVersion: 'v1'}}),
        )
      }
      const next = (pattern: RegExp) =>
        new Promise<string>((found) => {
          const check = () => {
            const message = received.find((text) => pattern.test(text))
            if (message !== undefined) found(message)
          }
          waiting.push(check)
          check()
        })
      socket.on('open', () => resolve({socket, ask, next}))
    })
  const [ada, bo] = await Promise.all([join(), join()])
  ada.ask('presence_subscribe', {})
  await ada.next(/"id":1,"result":"[0-9a-f-]{36}"/)
  bo.ask('presence_rollcall', {session: 'bo'})
  await bo.next(/"id":1,"result":"ok"/)
  expect(await ada.next(/rollCall/)).toContain('"session":"bo"')
  bo.ask('presence_announce', {
    data: {sessionId: 'bo', locations: [{type: 'document', documentId: 'talk-1', path: ['title']}]},
  })
  expect(await ada.next(/"type":"state"/)).toContain('"documentId":"talk-1"')
  bo.ask('presence_disconnect', {session: 'bo'})
  expect(await ada.next(/"type":"disconnect"/)).toContain('bo')
  bo.ask('no_such_method', {})
  await bo.next(/-32601/)
  ada.socket.close()
  bo.socket.close()
})
