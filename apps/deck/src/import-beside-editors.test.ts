import {join} from 'node:path'
import {expect, test} from 'vitest'
import {conflict, edited, expectedHeadlines, notes} from './testing/bread.ts'
import {headlines, rename, rewrite} from './testing/editor.ts'
import {noteDesk} from './testing/note-desk.ts'

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

test('a talk that was made in the Studio is not taken over by notes of its name', async () => {
  const desk = await noteDesk()
  await desk.content.client.create({
    _id: 'made-in-studio',
    _type: 'talk',
    title: 'My bread',
    slug: {_type: 'slug', current: 'bread'},
  })
  const before = await desk.revisions()
  desk.write('bread.md', notes)
  expect(await desk.importAgain('bread.md')).toMatchObject({
    imported: [],
    bad: [
      {path: join(desk.folder, 'bread.md'), message: expect.stringContaining('Rename the file')},
    ],
  })
  expect(await desk.revisions()).toEqual(before)
})

test('a talk whose address an editor changed is found again by its notes', async () => {
  const desk = await noteDesk()
  const {client} = desk.content
  await desk.importNote('bread.md', notes)
  const id = await client.fetch<string>('*[_type == "talk"][0]._id')
  await client.patch(id).set({'slug.current': 'long-bread'}).commit()
  expect(await desk.importNote('bread.md', edited)).toMatchObject({state: 'updated', conflicts: []})
  expect(await client.fetch('*[_type == "talk"].slug.current')).toEqual(['long-bread'])
  expect(await headlines(desk, 'published')).toContain('Water comes first')
})
