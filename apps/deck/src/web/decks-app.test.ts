import {request} from 'node:http'
import {once} from 'node:events'
import {createClient} from '@sanity/client'
import sharp from 'sharp'
import {expect, onTestFinished, test} from 'vitest'
import {noteDesk} from '../testing/note-desk.ts'
import type {NoteDesk} from '../testing/note-desk.ts'
import {decksApp} from './decks-app.ts'
import {serveDecks} from './serve-decks.ts'

const studioUrl = 'http://localhost:3333'
const webOf = ({content}: NoteDesk) => decksApp({content, studioUrl})
const bread = '# Bread\n\n- Flour\n- Water\n'

async function talkId({content}: NoteDesk, slug: string): Promise<string> {
  const query = '*[_type == "talk" && slug.current == $slug][0]._id'
  return content.client.fetch<string>(query, {slug}, {perspective: 'published'})
}

/** What an editor does in the Studio: a draft beside what is published. */
async function draft({content}: NoteDesk, id: string, change: object): Promise<void> {
  const published = await content.client.getDocument(id)
  await content.client
    .transaction()
    .createIfNotExists({...published!, _id: `drafts.${id}`})
    .patch(`drafts.${id}`, {set: change})
    .commit()
}

test('with no talk the list says how to bring notes in', async () => {
  const page = await webOf(await noteDesk()).request('/')
  expect(page.status).toBe(200)
  const text = await page.text()
  expect(text).toContain('No talks yet')
  expect(text).toContain('npm run deck -- import my-talk.md --publish')
  expect(text).toContain(`href="${studioUrl}"`)
})

test('the list links every published talk and says of a draft what to do', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', bread)
  await desk.importNote('cake.md', '# Cake\n\n- Sugar\n', 'draft')
  const text = await (await webOf(desk).request('/')).text()
  expect(text).toContain('href="/bread/"')
  expect(text).not.toContain('href="/cake/"')
  expect(text).toContain('Cake')
  expect(text).toMatch(/A draft\. Publish it in <a href="http:\/\/localhost:3333">the Studio<\/a>/)
  expect(text).not.toContain('Has changes')
})

test('a deck is what is published, whatever an editor is at', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', bread)
  const id = await talkId(desk, 'bread')
  await draft(desk, id, {title: 'Bread, at length', slug: {_type: 'slug', current: 'long-bread'}})
  const web = webOf(desk)
  const list = await (await web.request('/')).text()
  expect(list).toContain('Bread, at length')
  expect(list).toContain('Has changes that are not published.')
  expect(list).toContain('href="/bread/"')
  const deck = await web.request('/bread/')
  expect(deck.status).toBe(200)
  const text = await deck.text()
  expect(text).toContain('<title>Bread</title>')
  expect(text).toContain('Flour')
  expect(text).not.toContain('at length')
  expect((await web.request('/long-bread/')).status).toBe(404)

  await desk.content.client.action({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${id}`,
    publishedId: id,
  })
  expect(await (await web.request('/long-bread/')).text()).toContain(
    '<title>Bread, at length</title>',
  )
  expect((await web.request('/bread/')).status).toBe(404)
})

test('the list that the Studio frames is of drafts, leads to drafts, and is framed by it alone', async () => {
  const desk = await noteDesk()
  await desk.importNote('cake.md', '# Cake\n\n- Sugar\n', 'draft')
  const web = webOf(desk)
  const ancestors = 'frame-ancestors http://localhost:3333 http://127.0.0.1:3333'
  for (const [path, status, scripts] of [
    ['/', 200, ['<script src="/home.js" defer>']],
    ['/lost/', 404, []],
  ] as const) {
    const answer = await web.request(`${path}?perspective=drafts`)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-security-policy')).toContain(ancestors)
    expect(await answer.text()).toContain('src="/framed.js"')
    const alone = await web.request(path)
    expect(alone.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect((await alone.text()).match(/<script[^>]*>/g) ?? []).toEqual(scripts)
  }
  const list = await (await web.request('/?perspective=drafts')).text()
  expect(list).toContain('href="/cake/?perspective=drafts"')
  expect(list).not.toContain(studioUrl)
  expect((await web.request('/framed.js')).headers.get('content-type')).toContain('javascript')
  const withoutStudio = await decksApp({content: desk.content}).request('/?perspective=drafts')
  expect(withoutStudio.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})

test('drafts are shown to the Studio alone, and say where they are edited', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', '# Bread\n\n## Dough\n\n### Mix\n\n- Flour\n', 'draft')
  const web = webOf(desk)
  expect((await web.request('/bread/')).status).toBe(404)
  const answer = await web.request('/bread/?perspective=drafts')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toBe(
    'frame-ancestors http://localhost:3333 http://127.0.0.1:3333',
  )
  const page = await answer.text()
  expect(page).toContain('Flour')
  expect(page).toMatch(
    /<section[^>]* data-studio="http:\/\/localhost:3333" data-document="section-/,
  )
  expect(page).toContain(
    'data-inherited="headline=talk:talk-bread:title subtitle=talk:talk-bread:subtitle"',
  )
  expect(page.match(/data-inherited/g)).toHaveLength(2)
  expect(page).toContain('src="draft.js"')
  expect((await web.request('/bread/draft.js')).headers.get('content-type')).toContain('javascript')
  expect((await web.request('/bread/draft.map')).status).toBe(404)
  const framed = {'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe'}
  expect((await web.request('/bread/?perspective=drafts', {headers: framed})).status).toBe(403)
})

test('a deck has its files beside it, pictures among them, and no speaker notes', async () => {
  const desk = await noteDesk()
  const png = await sharp({create: {width: 64, height: 48, channels: 3, background: 'red'}})
    .png()
    .toBuffer()
  desk.write('oven.png', png)
  await desk.importNote(
    'bread.md',
    '# Bread\n\n- Flour\n  <!-- only I know this -->\n- ![An oven](oven.png)\n',
  )
  const web = webOf(desk)
  expect((await web.request('/bread')).headers.get('location')).toBe('/bread/')
  const text = await (await web.request('/bread/')).text()
  expect(text).not.toContain('only I know this')
  const files = [...text.matchAll(/<(?:link|script|img)[^>]*\s(?:href|src)="([^"#]+)"/g)].map(
    ([, file]) => file!,
  )
  // The icon comes in the page itself.
  expect(files.filter((file) => file.startsWith('data:image/svg+xml'))).toHaveLength(1)
  const beside = files.filter((file) => !file.startsWith('data:'))
  expect(beside.length).toBeGreaterThanOrEqual(3)
  const types = new Map<string, string | null>()
  for (const file of [...beside, 'icon.svg']) {
    const answer = await web.request(`/bread/${file}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    types.set(file.replace(/.*\./, ''), answer.headers.get('content-type'))
  }
  expect(Object.fromEntries(types)).toEqual({
    css: 'text/css; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    png: 'image/png',
    svg: 'image/svg+xml',
  })
})

test('an address with nothing to show is a page that says what to do', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', bread)
  await desk.importNote('draft-only.md', bread, 'draft')
  const web = webOf(desk)
  const messages = {
    '/cake/': 'There is no talk “cake”. There are: ',
    '/draft-only/': 'Publish it in the Studio, or import its notes again with --publish.',
    '/bread/nothing.js': 'There is nothing at this address.',
    '/bread/images/nothing.png': 'There is nothing at this address.',
    '/assets/..%2f..%2f..%2fpackage.json': 'There is nothing at this address.',
    '/bread/..%2f..%2fcli.mjs': 'There is nothing at this address.',
    '/%E0%A4%A/': 'There is no talk',
  }
  for (const [address, message] of Object.entries(messages)) {
    const page = await web.request(address)
    expect({address, status: page.status}).toEqual({address, status: 404})
    expect(page.headers.get('content-type')).toContain('text/html')
    const text = await page.text()
    expect(text).toContain(message)
    expect(text).toContain('<a href="/">All talks</a>')
  }
})

test('hostile words are shown and not obeyed', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', bread)
  const id = await talkId(desk, 'bread')
  const hostile = '</title><script>alert(1)</script>"><img src=x onerror=alert(2)>'
  await desk.content.client
    .patch(id)
    .set({title: hostile, subtitle: hostile, slug: {_type: 'slug', current: '"><b>x'}})
    .commit()
  const web = webOf(desk)
  const slug = encodeURIComponent('"><b>x')
  const pages = ['/', `/${slug}/`, `/${encodeURIComponent('<script>alert(3)</script>')}/`]
  for (const address of pages) {
    const text = await (await web.request(address)).text()
    expect(text).toContain('&lt;script&gt;alert(')
    expect(text).not.toContain('<script>')
    expect(text).not.toContain('<img src=x')
    expect(text).not.toContain('<b>x')
  }
  expect(await (await web.request('/')).text()).toContain(`href="/${slug}/"`)
  const {headers} = await web.request('/')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('there is nothing to write to', async () => {
  const web = webOf(await noteDesk())
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const answer = await web.request('/', {method})
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
  }
  const head = await web.request('/', {method: 'HEAD'})
  expect({status: head.status, text: await head.text()}).toEqual({status: 200, text: ''})
})

test('pages of other sites may link to the decks, and nothing else', async () => {
  const web = webOf(await noteDesk())
  const fetched = (site: string, mode: string, dest: string) => ({
    'sec-fetch-site': site,
    'sec-fetch-mode': mode,
    'sec-fetch-dest': dest,
  })
  const statuses = [
    [403, {origin: 'https://evil.test'}],
    [403, {origin: 'null'}],
    [403, fetched('cross-site', 'no-cors', 'script')],
    [403, fetched('cross-site', 'navigate', 'iframe')],
    [200, fetched('cross-site', 'navigate', 'document')],
    [200, fetched('same-origin', 'no-cors', 'image')],
    [200, {origin: 'http://localhost:3335'}],
    [200, {}],
  ] as const
  for (const [status, headers] of statuses) {
    const answer = await web.request('/', {headers})
    expect({headers, status: answer.status}).toEqual({headers, status})
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  }
})

test('a host that is not this machine’s gets nothing', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', bread)
  const server = await serveDecks({port: 0, content: desk.content, studioUrl})
  onTestFinished(() => server.close())
  const {port} = server
  const statusFor = async (host: string) => {
    const asked = request({host: '127.0.0.1', port, path: '/bread/', headers: {host}})
    asked.end()
    const [answer] = (await once(asked, 'response')) as [{statusCode: number; resume(): void}]
    answer.resume()
    return answer.statusCode
  }
  expect(await statusFor(`localhost:${port}`)).toBe(200)
  expect(await statusFor(`127.0.0.1:${port}`)).toBe(200)
  expect(await statusFor('evil.test')).toBe(403)
  expect(await statusFor(`localhost.evil.test:${port}`)).toBe(403)
})

test('a store that cannot be read gets a page that says how to start it again', async () => {
  const client = createClient({
    projectId: 'rostrum',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: 'http://127.0.0.1:1',
    useProjectHostname: false,
    useCdn: false,
    maxRetries: 0,
  })
  const page = await decksApp({content: {client}}).request('/')
  expect(page.status).toBe(503)
  expect(await page.text()).toContain('start it again with “npm start”')
})
