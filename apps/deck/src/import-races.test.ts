import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {importNotes} from './actions/import-notes.ts'
import {conflict, edited, expectedHeadlines, notes} from './testing/bread.ts'
import {headlines, rename, rewrite} from './testing/editor.ts'
import type {Section} from './testing/editor.ts'
import {noteDesk} from './testing/note-desk.ts'

test('what an editor writes while notes come in stands, and the notes come in beside it', async () => {
  const desk = await noteDesk()
  const {client} = desk.content
  await desk.importNote('bread.md', notes)
  const section = await rewrite(desk, 'Bread rises when it is left alone', 'The editor')
  const write = async (words: string) => {
    const draft = await client.getDocument<Section>(`drafts.${section}`)
    const {_key} = draft!.slides.find(({headline}) => headline?.startsWith('The editor'))!
    const path = `slides[_key=="${_key}"].headline`
    await client
      .patch(draft!._id)
      .set({[path]: words})
      .commit()
  }
  desk.write('bread.md', edited)
  // A snapshot is kept between reading the talk and writing it.
  const importWhile = (snapshot: () => Promise<void>) =>
    importNotes(
      {...desk.content, snapshot},
      {paths: [join(desk.folder, 'bread.md')], target: 'publish', snapshot: 'before import'},
    )

  let isWritten = false
  const writeOnce = async () => {
    if (!isWritten) await write('The editor lets it rise')
    isWritten = true
  }
  const {imported, bad} = await importWhile(writeOnce)
  expect(bad).toEqual([])
  expect(imported).toMatchObject([{state: 'updated', conflicts: [conflict]}])
  expect(await headlines(desk, 'published')).toEqual(expectedHeadlines)
  expect(await client.fetch('count(*[_id in path("drafts.**")])')).toBe(0)
})

/** Stands before the lake, and lets an editor write before every mutation of ours. */
async function busyLake(lake: string, edit: () => Promise<unknown>): Promise<string> {
  const server = createServer((request, response) => {
    void (async () => {
      const body = Buffer.concat((await request.toArray()) as Buffer[])
      if (request.url?.includes('/data/mutate/')) await edit()
      const {method = 'GET'} = request
      const answer = await fetch(`${lake}${request.url}`, {
        method,
        headers: {'content-type': 'application/json'},
        ...(method === 'POST' && {body}),
      })
      response.writeHead(answer.status, {'content-type': 'application/json'})
      response.end(await answer.text())
    })()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => server.closeAllConnections())
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('notes of a talk that is changed at every attempt stay outside, and that is said', async () => {
  const desk = await noteDesk()
  const {client} = desk.content
  await desk.importNote('bread.md', notes)
  const talk = await rename(desk, 'Bread, at length')
  desk.write('bread.md', edited)
  const published = await client.getDocument(talk)
  let times = 0
  const apiHost = await busyLake(client.config().apiHost, () => {
    times += 1
    return client
      .patch(`drafts.${talk}`)
      .set({title: `Bread ${times}`})
      .commit()
  })
  const {imported, bad} = await importNotes(
    {...desk.content, client: client.withConfig({apiHost})},
    {paths: [join(desk.folder, 'bread.md')], target: 'publish', snapshot: 'before import'},
  )
  expect(imported).toEqual([])
  expect(bad).toMatchObject([{message: expect.stringContaining('Import them again')}])
  expect(times).toBe(3)
  expect(await client.getDocument(talk)).toEqual(published)
  expect(await client.getDocument(`drafts.${talk}`)).toMatchObject({title: 'Bread 3'})
})
