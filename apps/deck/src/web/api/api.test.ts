import {expect, test} from 'vitest'
import {deskWithLights, link, storeDeck} from '../../testing/lights.ts'
import {noteDesk} from '../../testing/note-desk.ts'
import type {NoteDesk} from '../../testing/note-desk.ts'
import {unzip} from '../../testing/unzip.ts'
import {decksApp} from '../decks-app.ts'

const studioUrl = 'http://localhost:3333'
const origin = studioUrl
const bread = '# Bread\n\n## Dough\n\n### What goes in\n\n- Flour\n- Water\n'

function apiOf({content}: NoteDesk) {
  const web = decksApp({content, studioUrl})
  return {
    get: (path: string, headers: Record<string, string> = {origin}) =>
      web.request(`/_api${path}`, {headers}),
    post: (path: string, body?: unknown) =>
      web.request(`/_api${path}`, {
        method: 'POST',
        headers: {origin, 'content-type': 'application/json'},
        ...(body !== undefined && {body: JSON.stringify(body)}),
      }),
  }
}

const note = {name: 'bread.md', text: bread}

test('an import is shown first: what will be made, and nothing is written', async () => {
  const desk = await noteDesk()
  const before = await desk.revisions()
  const answer = await apiOf(desk).post('/import', {notes: [note], dryRun: true})
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
  const {imported, bad} = (await answer.json()) as {imported: object[]; bad: object[]}
  expect(bad).toEqual([])
  expect(imported).toMatchObject([
    {
      slug: 'bread',
      title: 'Bread',
      state: 'created',
      outline: expect.arrayContaining([
        {
          title: 'Dough',
          slides: expect.arrayContaining([{kind: 'bulletsSlide', headline: 'What goes in'}]),
        },
      ]) as unknown,
    },
  ])
  expect(await desk.revisions()).toEqual(before)
})

test('an import writes drafts, and tells of conflicts before it writes again', async () => {
  const desk = await noteDesk()
  const api = apiOf(desk)
  await api.post('/import', {notes: [note]})
  const {client} = desk.content
  const sections = await client.fetch<{_id: string; title: string}[]>(
    '*[_type == "section" && title == "Dough"]{_id, title}',
  )
  const [section] = sections
  expect(section?._id).toMatch(/^drafts\./)
  await client.patch(section!._id).set({title: 'The dough'}).commit()
  const changed = {...note, text: bread.replace('Dough', 'A dough')}
  const before = await desk.revisions()
  const seen = await (await api.post('/import', {notes: [changed], dryRun: true})).json()
  expect(seen).toMatchObject({
    imported: [{conflicts: [{line: 3, yours: 'The dough', theirs: 'A dough'}]}],
  })
  expect(await desk.revisions()).toEqual(before)
  await api.post('/import', {notes: [changed]})
  expect(await client.getDocument(section!._id)).toMatchObject({title: 'The dough'})
})

test('notes that cannot be taken are named with their line', async () => {
  const answer = await apiOf(await noteDesk()).post('/import', {
    notes: [note, {name: 'empty.md', text: ' '}, {name: 'Bread.markdown', text: bread}],
    dryRun: true,
  })
  expect(await answer.json()).toMatchObject({
    imported: [{slug: 'bread'}],
    bad: [
      {path: 'empty.md', line: 1, message: expect.stringContaining('is empty') as unknown},
      {path: 'Bread.markdown', message: expect.stringContaining('Rename one') as unknown},
    ],
  })
})

test('a talk goes out as the notes that its editors see', async () => {
  const desk = await noteDesk()
  const api = apiOf(desk)
  await api.post('/import', {notes: [note]})
  const answer = await api.get('/talks/bread/outline')
  expect(await answer.text()).toBe(bread)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="bread.md"')
  expect(answer.headers.get('content-type')).toContain('text/markdown')
})

test('a build tells how far it is and ends in an archive that holds the deck', async () => {
  const desk = await noteDesk()
  const api = apiOf(desk)
  await desk.importNote('bread.md', bread)
  const lines = (await (await api.post('/talks/bread/build')).text()).trim().split('\n')
  const built = JSON.parse(lines.at(-1)!) as {step: string; id: string; files: number}
  expect(built).toMatchObject({step: 'built', name: 'bread.zip', title: 'Bread', problems: []})
  const answer = await api.get(`/builds/${built.id}`)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const files = unzip(await answer.bytes())
  expect(files.size).toBe(built.files)
  expect(files.get('bread/index.html')?.toString()).toContain('<title>Bread</title>')
  expect([...files.keys()]).toEqual(expect.arrayContaining(['bread/signal.css', 'bread/deck.js']))
})

test('a build in another format ends in that file', async () => {
  const desk = await noteDesk()
  const api = apiOf(desk)
  await desk.importNote('bread.md', bread)
  const kept = async (format: string) => {
    const lines = (await (await api.post(`/talks/bread/build?format=${format}`)).text()).trim()
    const {id} = JSON.parse(lines.split('\n').at(-1)!) as {id: string}
    return api.get(`/builds/${id}`)
  }
  const slides = await kept('pptx')
  expect(slides.headers.get('content-disposition')).toBe('attachment; filename="bread.pptx"')
  expect(slides.headers.get('content-type')).toContain('presentationml')
  expect(unzip(await slides.bytes()).has('ppt/presentation.xml')).toBe(true)
  expect(await (await kept('markdown')).text()).toContain('- Flour\n- Water')
  const both = unzip(await (await kept('markdown,json')).bytes())
  expect([...both.keys()]).toEqual(['bread/bread.md', 'bread/bread.json', 'bread/manifest.json'])
})

test('a build is of a talk or deck document, for the room that is asked for', async () => {
  const desk = await deskWithLights()
  await storeDeck(desk, {
    minutes: 2,
    overrides: [{_type: 'slideOverride', _key: 'one', target: link('lost'), hidden: true}],
  })
  const api = apiOf(desk)
  const kept = async (address: string) => {
    const lines = (await (await api.post(address)).text()).trim().split('\n')
    const {id, problems} = JSON.parse(lines.at(-1)!) as {id: string; problems: object[]}
    const plan = await (await api.get(`/builds/${id}`)).json()
    return {problems, plan: plan as {theme: object; slides: {label: string; choice: object}[]}}
  }
  const room = 'audience=The%20crew&minutes=1.5&theme=essay'
  const talk = await kept(`/talks/lights/build?format=json&${room}`)
  expect(talk).toMatchObject({
    problems: [],
    plan: {
      theme: {base: 'essay'},
      slides: [
        {label: 'The lamp', choice: {priority: 'must', telling: 'long', seconds: 40}},
        {label: 'The oil', choice: {seconds: 50, reason: {sentence: 'There is time for it.'}}},
      ],
    },
  })
  const deck = await kept('/talks/evening/build?format=json')
  expect(deck.plan.slides.map(({label}) => label)).toEqual(['The lamp', 'The oil', 'The lens'])
  expect(deck.problems).toMatchObject([{message: expect.stringContaining('(lost)') as unknown}])
  const refusals = [
    [422, 'minutes=0.5', '0:10 more than the 0:30 there are'],
    [400, 'minutes=ten', 'Minutes are a number above 0, at most 480: 15, or 7.5.'],
    [400, 'audience=cooks', 'There is no audience “cooks”. There are: sales, crew.'],
    [400, 'theme=loud', 'There is no theme “loud”'],
  ] as const
  for (const [status, query, words] of refusals) {
    const answer = await api.post(`/talks/lights/build?${query}`)
    const {error} = (await answer.json()) as {error: {message: string}}
    expect({query, status: answer.status}).toEqual({query, status})
    expect(error.message).toContain(words)
  }
})

test('a refusal is JSON that says what to do', async () => {
  const desk = await noteDesk()
  await desk.importNote('draft-only.md', bread, 'draft')
  const api = apiOf(desk)
  const refusals = [
    [400, await api.post('/talks/draft-only/build'), 'Publish it in the Studio'],
    [400, await api.post('/talks/cake/build'), 'There is no talk “cake”. There are: draft-only.'],
    [400, await api.post('/talks/draft-only/build?format=docx'), 'There is no format “docx”'],
    [400, await api.get('/talks/cake/outline'), 'There is no talk “cake”'],
    [400, await api.post('/import'), 'Expected {"notes"'],
    [400, await api.post('/import', {notes: [{name: 'a.md'}]}), 'notes[0] should be'],
    [404, await api.get('/builds/gone'), 'Build the deck again.'],
    [404, await api.get('/nothing'), 'There are: POST import'],
    [413, await api.post('/import', {notes: [{...note, text: 'x'.repeat(9e6)}]}), 'more than 8 MB'],
  ] as const
  for (const [status, answer, words] of refusals) {
    const {error} = (await answer.json()) as {error: {message: string}}
    expect({status: answer.status, message: error.message}).toEqual({
      status,
      message: expect.stringContaining(words) as unknown,
    })
  }
})

test('notes are published at once where that is asked for, and nowhere else', async () => {
  const desk = await noteDesk()
  const api = apiOf(desk)
  const ids = () => desk.content.client.fetch<string[]>('*[_type == "talk"]._id')
  const wrong = await api.post('/import', {notes: [note], publish: 'yes'})
  expect(wrong.status).toBe(400)
  await api.post('/import', {notes: [note], publish: true, dryRun: true})
  expect(await ids()).toEqual([])
  await api.post('/import', {notes: [note], publish: true})
  expect(await ids()).toEqual([expect.not.stringMatching(/^drafts/)])
})

test('the decks’ own pages may ask, under a name of this machine', async () => {
  const web = decksApp({content: (await noteDesk()).content, studioUrl})
  const statuses = [
    [200, 'http://localhost:3335', {origin: 'http://localhost:3335'}],
    [200, 'http://127.0.0.1:3335', {origin: 'http://127.0.0.1:3335'}],
    [200, 'http://localhost:3335', {'sec-fetch-site': 'same-origin'}],
    [403, 'http://localhost:3335', {origin: 'http://127.0.0.1:3335'}],
    [403, 'http://localhost:3335', {origin: 'http://localhost:3336'}],
    [403, 'http://evil.test', {origin: 'http://evil.test'}],
  ] as const
  for (const [status, server, headers] of statuses) {
    const answer = await web.request(`${server}/_api/status`, {headers})
    expect({server, headers, status: answer.status}).toEqual({server, headers, status})
  }
})

test('only the Studio may ask, and no other page, not even of this machine', async () => {
  const {get} = apiOf(await noteDesk())
  const statuses = [
    [200, {origin: 'http://localhost:3333'}],
    [200, {origin: 'http://127.0.0.1:3333'}],
    [200, {}],
    [403, {origin: 'http://localhost:4444'}],
    [403, {origin: 'http://localhost:3335'}],
    [403, {origin: 'https://evil.test'}],
    [403, {origin: 'null'}],
    [403, {'sec-fetch-site': 'cross-site'}],
    [403, {'sec-fetch-site': 'same-site'}],
  ] as const
  for (const [status, headers] of statuses) {
    const answer = await get('/status', headers)
    expect({headers, status: answer.status}).toEqual({headers, status})
    const allowed = status === 200 && 'origin' in headers ? headers.origin : null
    expect(answer.headers.get('access-control-allow-origin')).toBe(allowed)
  }
})
