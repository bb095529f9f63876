import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {slideFixtures} from '@rostrum/schema/fixtures'
import type {SlideOf} from '@rostrum/schema'
import {expect, test} from 'vitest'
import {buildDeck} from './actions/build-deck.ts'
import {noteDesk} from './testing/note-desk.ts'
import type {NoteDesk} from './testing/note-desk.ts'
import {storeTalk} from './testing/store-talk.ts'
import {decksApp} from './web/decks-app.ts'

const film = Buffer.from(Array.from({length: 1000}, (_, at) => at % 251))

async function filmOf(desk: NoteDesk, id?: string): Promise<SlideOf<'videoSlide'>> {
  const {client} = desk.content
  const {_id} = id
    ? {_id: id}
    : await client.assets.upload('file', film, {filename: 'turn.webm', contentType: 'video/webm'})
  return {...slideFixtures.videoSlide, file: {_id, url: null, mimeType: null}}
}

test('a deck’s folder has its films, and those of an earlier build no more', async () => {
  const desk = await noteDesk()
  await storeTalk(desk, [await filmOf(desk)])
  const folder = join(desk.folder, 'deck')
  const build = () => buildDeck(desk.content.client, 'lights', folder, {notes: false})
  const built = await build()
  expect(built.problems).toEqual([])
  const [name] = readdirSync(join(folder, 'media'))
  expect(name).toMatch(/^file-[0-9a-f]{40}-webm\.webm$/)
  expect(readFileSync(join(folder, 'media', name!)).equals(film)).toBe(true)
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(`src="media/${name}"`)
  await storeTalk(desk, [slideFixtures.bulletsSlide])
  await build()
  expect(readdirSync(join(folder, 'media'))).toEqual([])
})

test('a film that is not there is told with its page, and the deck is built', async () => {
  const desk = await noteDesk()
  const {client} = desk.content
  const id = `file-${'0'.repeat(40)}-webm`
  const url = `http://127.0.0.1:1/files/${client.config().projectId}/production/${'0'.repeat(40)}.webm`
  await client.create({_id: id, _type: 'sanity.fileAsset', url, mimeType: 'video/webm'})
  await storeTalk(desk, [slideFixtures.bulletsSlide, await filmOf(desk, id)])
  const built = await buildDeck(client, 'lights', join(desk.folder, 'deck'), {notes: false})
  expect(built).toMatchObject({
    pages: 2,
    problems: [
      {
        severity: 'error',
        page: 2,
        slide: 'One turn takes thirty seconds',
        message: expect.stringMatching(/^The film http:.* could not be read .*Upload it again/),
      },
    ],
  })
})

test('the decks’ server serves films, whole and in parts', async () => {
  const desk = await noteDesk()
  await storeTalk(desk, [await filmOf(desk)])
  const web = decksApp({content: desk.content})
  const page = await (await web.request('/lights/')).text()
  const address = `/lights/${/src="(media\/[^"]+)"/.exec(page)![1]}`
  const whole = await web.request(address)
  expect(whole.headers.get('content-type')).toBe('video/webm')
  expect(whole.headers.get('accept-ranges')).toBe('bytes')
  expect(whole.headers.get('content-security-policy')).toContain('sandbox')
  expect(Buffer.from(await whole.arrayBuffer()).equals(film)).toBe(true)
  const part = await web.request(address, {headers: {range: 'bytes=10-19'}})
  expect(part.status).toBe(206)
  expect(part.headers.get('content-range')).toBe('bytes 10-19/1000')
  expect(Buffer.from(await part.arrayBuffer()).equals(film.subarray(10, 20))).toBe(true)
  const beyond = await web.request(address, {headers: {range: 'bytes=2000-'}})
  expect(beyond.status).toBe(416)
  const head = await web.request(address, {method: 'HEAD'})
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '1000'])
  expect((await web.request('/lights/media/other.webm')).status).toBe(404)
})
