import {createServer} from 'node:http'
import {type Faults, launchBrowser, silence, watch} from '@rostrum/testing'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {startLake} from './testing/start-lake.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser({namesHere: ['evil.test']})
})
afterAll(() => browser.close())

/** An empty page of another server, under each name that leads to it. */
async function servePage(): Promise<number> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>page</title>')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

async function openPage(url: string): Promise<Page & {faults: Faults}> {
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  const {faults} = watch(context)
  const page = await context.newPage()
  await page.goto(url)
  return Object.assign(page, {faults})
}

test('a page of an allowed origin holds ten streams and still saves', async () => {
  const port = await servePage()
  const lake = await startLake({origins: [`http://localhost:${port}`]})
  const page = await openPage(`http://localhost:${port}/`)
  const heard = await page.evaluate(async (base) => {
    const listen = () => {
      const source = new EventSource(`${base}/vX/data/listen/production?query=*`, {
        withCredentials: true,
      })
      const first = (name: string) =>
        new Promise<string>((resolve, reject) => {
          source.addEventListener(name, () => resolve(name))
          source.addEventListener('error', () => reject(new Error(`no ${name}`)))
        })
      return {welcome: first('welcome'), mutation: first('mutation')}
    }
    const streams = Array.from({length: 10}, listen)
    await Promise.all(streams.map(({welcome}) => welcome))
    await fetch(`${base}/vX/data/mutate/production`, {
      method: 'POST',
      credentials: 'include',
      headers: {'content-type': 'application/json', 'x-sanity-app': 'studio'},
      body: JSON.stringify({mutations: [{create: {_id: 'a', _type: 'talk'}}]}),
    })
    return Promise.all(streams.map(({mutation}) => mutation))
  }, `http://rostrum.localhost:${lake.port}`)
  expect(heard).toEqual(Array.from({length: 10}, () => 'mutation'))
  expect(page.faults).toEqual(silence)
})

describe('a foreign page', () => {
  test.each(['evil.test', '127.0.0.1', 'localhost'])(
    'at %s reads nothing, writes nothing, hears nothing',
    async (host) => {
      const lake = await startLake()
      const page = await openPage(`http://${host}:${await servePage()}/`)
      for (const name of ['localhost', 'rostrum.localhost', '127.0.0.1', 'evil.test']) {
        const outcome = await page.evaluate(async (base) => {
          const settle = (work: Promise<unknown>) =>
            work.then(
              () => 'done',
              () => 'failed',
            )
          const body = JSON.stringify({mutations: [{create: {_type: 'planted'}}]})
          const mutate = `${base}/vX/data/mutate/production`
          const json = {'content-type': 'application/json'}
          // Its answer is hidden from the page; whether it wrote is looked at from the other side.
          await fetch(mutate, {method: 'POST', mode: 'no-cors', body}).catch(() => undefined)
          return {
            read: await settle(fetch(`${base}/vX/data/query/production?query=*`)),
            write: await settle(fetch(mutate, {method: 'POST', headers: json, body})),
            stream: await new Promise((resolve) => {
              const source = new EventSource(`${base}/vX/data/listen/production?query=*`)
              source.addEventListener('welcome', () => resolve('done'))
              source.addEventListener('error', () => resolve('failed'))
            }),
            socket: await new Promise((resolve) => {
              const socket = new WebSocket(
                `${base.replace('http', 'ws')}/v2022-06-30/socket/production`,
              )
              socket.addEventListener('open', () => resolve('done'))
              socket.addEventListener('error', () => resolve('failed'))
            }),
          }
        }, `http://${name}:${lake.port}`)
        expect({name, ...outcome}).toEqual({
          name,
          read: 'failed',
          write: 'failed',
          stream: 'failed',
          socket: 'failed',
        })
      }
      expect([...lake.lake.store.all()]).toEqual([])
    },
  )

  test('that points its own name at us is refused', async () => {
    const lake = await startLake()
    await lake.client.create({_id: 'a', _type: 'secret-talk'})
    const page = await openPage('about:blank')
    const response = await page.goto(
      `http://evil.test:${lake.port}/vX/data/query/production?query=*`,
    )
    expect(response?.status()).toBe(403)
    expect(await response?.text()).not.toContain('secret-talk')
  })
})

test('a script in an uploaded drawing or page does not run when opened by itself', async () => {
  const lake = await startLake()
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>document.documentElement.setAttribute("data-ran", "1")</script></svg>'
  const drawing = await lake.client.assets.upload('image', Buffer.from(svg))
  const page = await openPage(`http://localhost:${lake.port}/${drawing.path}`)
  expect(await page.locator('svg').count()).toBe(1)
  expect(await page.locator('svg').getAttribute('data-ran')).toBeNull()
})
