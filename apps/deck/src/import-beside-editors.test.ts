import {expect, test} from 'vitest'
import {noteDesk} from './testing/note-desk.ts'
import type {NoteDesk} from './testing/note-desk.ts'

const notes = `# Bread

- Bread rises when it is left alone
- Flour is half of it
- Bake again tomorrow
`

interface Slide {
  _key: string
  _type: string
  headline?: string
}
interface Section {
  _id: string
  slides: Slide[]
}

const sectionQuery = '*[_type == "section"]{_id, slides[]{_key, _type, headline}}'

async function sections({content}: NoteDesk, perspective: 'drafts' | 'published') {
  return content.client.fetch<Section[]>(sectionQuery, {}, {perspective})
}

async function headlines(desk: NoteDesk, perspective: 'drafts' | 'published') {
  const found = await sections(desk, perspective)
  return found.flatMap(({slides}) => slides.flatMap(({headline}) => headline ?? []))
}

/** Opens a draft of the section as the Studio does, with one headline in the editor's words. */
async function rewrite(desk: NoteDesk, from: string, to: string): Promise<string> {
  const {client} = desk.content
  const [section] = await client.fetch<({_id: string; _type: string} & Section)[]>(
    '*[_type == "section" && $from in slides[].headline]',
    {from},
    {perspective: 'published'},
  )
  const key = section!.slides.find(({headline}) => headline === from)!._key
  const id = `drafts.${section!._id}`
  await client
    .transaction()
    .createIfNotExists({...section!, _id: id})
    .patch(id, {set: {[`slides[_key=="${key}"].headline`]: to}})
    .commit()
  return section!._id
}

async function rename(desk: NoteDesk, title: string): Promise<string> {
  const {client} = desk.content
  const [talk] = await client.fetch<{_id: string; _type: string}[]>(
    '*[_type == "talk"]',
    {},
    {perspective: 'published'},
  )
  const id = `drafts.${talk!._id}`
  await client
    .transaction()
    .createIfNotExists({...talk!, _id: id})
    .patch(id, {set: {title}})
    .commit()
  return talk!._id
}

const edited = notes
  .replace('left alone', 'left in peace')
  .replace('- Flour', '- Water comes first\n- Flour')
  .replace('again tomorrow', 'again next week')

const expectedHeadlines = [
  'The editor lets it rise',
  'Water comes first',
  'Flour is half of it',
  'Bake again next week',
]

const conflict = {
  where: expect.stringContaining('headline'),
  line: 3,
  yours: 'The editor lets it rise',
  theirs: 'Bread rises when it is left in peace',
}

test('notes merge into the drafts of an editor, and nothing is published unasked', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', notes)
  await rewrite(desk, 'Bread rises when it is left alone', 'The editor lets it rise')
  const talk = await rename(desk, 'Bread, at length')
  const raw = '*[!(_id in path("drafts.**")) && _type in ["talk", "section"]]|order(_id)'
  const published = await desk.content.client.fetch(raw)

  expect(await desk.importNote('bread.md', edited, 'draft')).toMatchObject({
    state: 'updated',
    conflicts: [conflict],
    problems: [],
  })
  expect(await headlines(desk, 'drafts')).toEqual(expectedHeadlines)
  expect(await desk.content.client.fetch(raw)).toEqual(published)
  expect(await desk.content.client.getDocument(`drafts.${talk}`)).toMatchObject({
    title: 'Bread, at length',
    origin: {text: edited},
  })
  const before = await desk.revisions()
  expect(await desk.importAgain('bread.md', 'draft')).toMatchObject({
    imported: [{state: 'unchanged', conflicts: []}],
  })
  expect(await desk.revisions()).toEqual(before)
})

test('with --publish the editor’s words go out together with the new lines', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', notes)
  await rewrite(desk, 'Bread rises when it is left alone', 'The editor lets it rise')
  await rename(desk, 'Bread, at length')
  expect(await desk.importNote('bread.md', edited, 'publish')).toMatchObject({
    state: 'updated',
    conflicts: [conflict],
  })
  expect(await headlines(desk, 'published')).toEqual(expectedHeadlines)
  expect(
    await desk.content.client.fetch('*[_type == "talk"].title', {}, {perspective: 'published'}),
  ).toEqual(['Bread, at length'])
  expect(await desk.content.client.fetch('count(*[_id in path("drafts.**")])')).toBe(0)
})

test('the same notes publish what an editor had as a draft only when asked to', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', notes)
  await rewrite(desk, 'Bake again tomorrow', 'Bake every day')
  expect(await desk.importAgain('bread.md', 'draft')).toMatchObject({
    imported: [{state: 'unchanged'}],
  })
  expect(await headlines(desk, 'published')).toContain('Bake again tomorrow')
  expect(await desk.importAgain('bread.md', 'publish')).toMatchObject({
    imported: [{state: 'published', conflicts: []}],
  })
  expect(await headlines(desk, 'published')).toContain('Bake every day')
})

test('notes of a new talk are a draft until they are published with all their sections', async () => {
  const desk = await noteDesk()
  expect(await desk.importNote('bread.md', notes, 'draft')).toMatchObject({state: 'created'})
  expect(await headlines(desk, 'published')).toEqual([])
  expect(await headlines(desk, 'drafts')).toHaveLength(3)
  expect(await desk.importAgain('bread.md', 'publish')).toMatchObject({
    imported: [{state: 'published'}],
  })
  expect(await headlines(desk, 'published')).toHaveLength(3)
  const references = await desk.content.client.fetch<Record<string, unknown>[]>(
    '*[_type == "talk"].sections[]',
  )
  expect(references.flat().filter((reference) => '_weak' in reference)).toEqual([])
})

const long = (points: readonly string[]) => `# Bread\n\n${points.map((p) => `- ${p}\n`).join('')}`
const five = ['Alpha flour', 'Bravo water', 'Charlie salt', 'Delta yeast', 'Echo oven']

async function reorder(desk: NoteDesk, order: readonly string[]): Promise<void> {
  const [section] = (await sections(desk, 'published')).filter(({slides}) => slides.length > 1)
  const full = await desk.content.client.getDocument<Section>(section!._id)
  const places = order.map((text) => full!.slides.find(({headline}) => headline === text)!)
  const slides = [...full!.slides.filter((slide) => !places.includes(slide)), ...places]
  await desk.content.client.patch(section!._id).set({slides}).commit()
}

test('an editor’s order of slides is kept and new slides land beside their neighbours', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', long(five))
  const known = (await sections(desk, 'published')).flatMap(({slides}) => slides)
  const order = ['Echo oven', 'Charlie salt', 'Alpha flour', 'Bravo water', 'Delta yeast']
  await reorder(desk, order)
  expect(await desk.importAgain('bread.md')).toMatchObject({imported: [{state: 'unchanged'}]})

  const [alpha, bravo, charlie, delta, echo] = five
  const incoming = [alpha!, bravo!, 'Foxtrot fat', charlie!, 'Golf grain', delta!, echo!]
  expect(await desk.importNote('bread.md', long(incoming))).toMatchObject({
    state: 'updated',
    conflicts: [],
  })
  expect(await headlines(desk, 'published')).toEqual([
    echo,
    charlie,
    'Golf grain',
    alpha,
    bravo,
    'Foxtrot fat',
    delta,
  ])
  const after = (await sections(desk, 'published')).flatMap(({slides}) => slides)
  expect(new Set(after.map(({_key}) => _key)).size).toBe(8)
  expect(after.map(({_key}) => _key)).toEqual(expect.arrayContaining(known.map(({_key}) => _key)))
})

test('a line dropped from the notes goes, in the editor’s order of the rest', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', long(five))
  await reorder(desk, five.toReversed())
  await desk.importNote('bread.md', long(five.filter((text) => text !== 'Charlie salt')))
  expect(await headlines(desk, 'published')).toEqual([
    'Echo oven',
    'Delta yeast',
    'Bravo water',
    'Alpha flour',
  ])
})

test('where both sides moved slides the editor’s order stands and is reported', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', long(five))
  await reorder(desk, five.toReversed())
  const [alpha, bravo, ...rest] = five
  const {conflicts} = await desk.importNote('bread.md', long([bravo!, ...rest, alpha!]))
  expect(conflicts).toMatchObject([{where: expect.stringContaining('order')}])
  expect(await headlines(desk, 'published')).toEqual(five.toReversed())
})

test('slides moved to another section stay there, and none is doubled or lost', async () => {
  const desk = await noteDesk()
  const text = `- Before
  - Mix
    - slowly
  - Knead
    - firmly
- After
  - Cool
    - on a grid
  - Slice
    - thinly
`
  await desk.importNote('bread.md', text)
  const sectionNamed = async (title: string) => {
    const query = '*[_type == "section" && title == $title][0]'
    return desk.content.client.fetch<Section>(query, {title})
  }
  const [before, after] = [await sectionNamed('Before'), await sectionNamed('After')]
  const knead = before.slides.find(({headline}) => headline === 'Knead')!
  await desk.content.client
    .transaction()
    .patch(before._id, {unset: [`slides[_key=="${knead._key}"]`]})
    .patch(after._id, {insert: {after: 'slides[-1]', items: [knead]}})
    .commit()

  const longer = text
    .replace('    - firmly\n', '    - firmly\n  - Rest\n    - covered\n')
    .replace('    - thinly\n', '    - thinly\n  - Eat\n    - with butter\n')
  expect((await desk.importNote('bread.md', longer)).conflicts).toEqual([])
  const words = async (title: string) =>
    (await sectionNamed(title)).slides.flatMap(({headline}) => headline ?? [])
  expect(await words('Before')).toEqual(['Mix', 'Rest'])
  expect(await words('After')).toEqual(['Cool', 'Slice', 'Eat', 'Knead'])
  const settled = await desk.revisions()
  expect(await desk.importAgain('bread.md')).toMatchObject({imported: [{state: 'unchanged'}]})
  expect(await desk.revisions()).toEqual(settled)
})

test('a person who is only a draft is published with the talk, and not before', async () => {
  const desk = await noteDesk()
  const {client} = desk.content
  await desk.importNote('bread.md', notes)
  const talk = await rename(desk, 'Bread, at length')
  await client.create({_id: 'drafts.ada', _type: 'person', name: 'Ada Baker'})
  const speaker = {
    _type: 'reference',
    _key: 'ada',
    _ref: 'ada',
    _weak: true,
    _strengthenOnPublish: {type: 'person'},
  }
  await client
    .patch(`drafts.${talk}`)
    .set({speakers: [speaker]})
    .commit()
  const people = (perspective: 'drafts' | 'published') =>
    client.fetch('*[_type == "person"].name', {}, {perspective})

  expect(await desk.importNote('bread.md', edited, 'draft')).toMatchObject({state: 'updated'})
  expect(await people('published')).toEqual([])
  expect(await client.getDocument(`drafts.${talk}`)).toMatchObject({speakers: [speaker]})

  expect(await desk.importNote('bread.md', `${edited}- Eat\n`)).toMatchObject({state: 'updated'})
  expect(await people('published')).toEqual(['Ada Baker'])
  expect((await client.getDocument(talk))?.['speakers']).toEqual([
    {_type: 'reference', _key: 'ada', _ref: 'ada'},
  ])
  expect(await client.fetch('count(*[_id in path("drafts.**")])')).toBe(0)
})

test('a starter that is merged leaves drafts to their editors', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', notes, 'in-place')
  await rewrite(desk, 'Bread rises when it is left alone', 'The editor lets it rise')
  expect(await desk.importNote('bread.md', edited, 'in-place')).toMatchObject({
    state: 'updated',
    conflicts: [conflict],
  })
  expect(await headlines(desk, 'drafts')).toEqual(expectedHeadlines)
  expect(await headlines(desk, 'published')).toEqual([
    'Bread rises when it is left alone',
    'Flour is half of it',
    'Bake again tomorrow',
  ])
  const settled = await desk.revisions()
  expect(await desk.importAgain('bread.md', 'in-place')).toMatchObject({
    imported: [{state: 'unchanged', conflicts: []}],
  })
  expect(await desk.revisions()).toEqual(settled)
})
