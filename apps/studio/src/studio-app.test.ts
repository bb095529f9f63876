import {createHash} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import {studioApp} from './studio-app.ts'

const inline = 'window.ready = true'
const file = (text: string, contentType: string) => ({
  body: new TextEncoder().encode(text),
  contentType,
})
const app = studioApp({
  files: new Map([
    ['/index.html', file(`<script>${inline}</script><script src="/a.js"></script>`, 'text/html')],
    ['/static/sanity-a1b2c3d4.js', file('export {}', 'text/javascript')],
    ['/static/favicon.svg', file('<svg/>', 'image/svg+xml')],
  ]),
  lakeUrl: 'http://localhost:4001/',
  deckUrl: 'http://localhost:4002',
})
const get = (path: string, init?: RequestInit) => app.request(`http://localhost:4000${path}`, init)

describe('studioApp', () => {
  it('says where the lake and the decks are', async () => {
    const response = await get('/rostrum-config.js')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const [, json = ''] = /^window\.__ROSTRUM__ = (.*)\n$/.exec(await response.text()) ?? []
    expect(JSON.parse(json)).toEqual({
      apiHost: 'http://localhost:4001',
      projectId: 'rostrum',
      dataset: 'production',
      deckUrl: 'http://localhost:4002',
    })
  })

  it('answers the page at every address of the Studio', async () => {
    for (const path of ['/', '/structure/talk;abc', '/vision', '/index.html']) {
      const response = await get(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/html')
    }
  })

  it('allows the scripts of the page and requests to the lake, nothing else', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? ''
    const hash = createHash('sha256').update(inline).digest('base64')
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
    expect(policy).toContain(
      "connect-src 'self' http://localhost:4001 http://*.localhost:4001 ws://*.localhost:4001",
    )
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('https:')
  })

  it('leaves a Studio for hosted Sanity to ask there', async () => {
    const hosted = studioApp({files: new Map([['/index.html', file('', 'text/html')]])})
    const page = await hosted.request('http://localhost:4000/')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toBeNull()
  })

  it('keeps files whose name has a hash, and asks again for the others', async () => {
    expect((await get('/static/sanity-a1b2c3d4.js')).headers.get('cache-control')).toContain(
      'immutable',
    )
    expect((await get('/static/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  it('answers 404 for a file that is not there, whatever the path tries', async () => {
    for (const path of ['/static/gone.js', '/static/..%2f..%2fpackage.json', '/static/%2e%2e/x']) {
      const response = await get(path)
      expect(await response.text()).not.toContain('"name"')
      expect([200, 404]).toContain(response.status)
    }
    expect((await get('/static/gone.js')).status).toBe(404)
  })

  it('refuses other methods', async () => {
    expect((await get('/', {method: 'POST'})).status).toBe(405)
  })
})
