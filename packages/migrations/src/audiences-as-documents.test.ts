import {expect, test} from 'vitest'
import {oldSection} from './testing/old-section.ts'
import {oldStore} from './testing/old-store.ts'

const reference = (slug: string) => ({
  _key: slug,
  _type: 'reference',
  _ref: `audience-${slug}`,
})

test('strings become references, in what is published, drafts and versions', async () => {
  const {client, migrate} = await oldStore()
  for (const id of ['bread', 'drafts.bread', 'versions.spring.bread'])
    await client.create(oldSection(id, ['founders', 'developer-evangelists'], undefined, []))
  await migrate()
  for (const id of ['bread', 'drafts.bread', 'versions.spring.bread']) {
    const section = await client.getDocument(id)
    expect(section?.['slides']).toEqual([
      {
        _key: 'slide-0',
        _type: 'statementSlide',
        statement: 'Bread rises.',
        audiences: [reference('founders'), reference('developer-evangelists')],
      },
      {_key: 'slide-1', _type: 'statementSlide', statement: 'Bread rises.'},
      {_key: 'slide-2', _type: 'statementSlide', statement: 'Bread rises.', audiences: []},
    ])
  }
  expect(
    await client.fetch('*[_id == "bread"][0].slides[0].audiences[]->{title, "slug": slug.current}'),
  ).toEqual([
    {title: 'Founders', slug: 'founders'},
    {title: 'Developer evangelists', slug: 'developer-evangelists'},
  ])
})

test('strings that nobody knows become audiences of their own, and none is lost', async () => {
  const {client, migrate} = await oldStore()
  const strings = [
    'board-members',
    'R&D',
    'R D',
    'R/D',
    '投資家',
    'Écoles',
    'x'.repeat(300),
    'a"]b',
  ]
  await client.create(oldSection('bread', strings))
  await migrate()
  const titles = await client.fetch<string[]>('*[_id == "bread"][0].slides[].audiences[]->title')
  expect(titles).toEqual(strings)
  const ids = await client.fetch<string[]>('*[_id == "bread"][0].slides[].audiences[]._ref')
  expect(new Set(ids).size).toBe(strings.length)
  expect(ids[0]).toBe('audience-board-members')
})

test('one audience in several spellings is one reference; a blank string is none', async () => {
  const {client, migrate} = await oldStore()
  await client.create(oldSection('bread', ['sales', 'Sales ', '', ' ', 'Developer Evangelists']))
  await migrate()
  expect(await client.fetch('*[_id == "bread"][0].slides[].audiences[]')).toEqual([
    reference('sales'),
    reference('developer-evangelists'),
  ])
})

test('what is not a string stays as it is, and slides without a key are found too', async () => {
  const {client, migrate} = await oldStore()
  await client.create({_id: 'audience-poets', _type: 'audience', title: 'Poets'})
  const poets = {_key: 'k', _type: 'reference', _ref: 'audience-poets'}
  const empty = {_key: 'e', _type: 'reference'}
  const slide = oldSection('bread', [poets, 'sales', empty, 'poets']).slides[0]!
  const {_key, ...keyless} = slide
  await client.create({_id: 'bread', _type: 'section', slides: [null, keyless]})
  await migrate()
  expect(await client.fetch('*[_id == "bread"][0].slides[1].audiences')).toEqual([
    poets,
    reference('sales'),
    empty,
  ])
})

test.each(['a"]b', "it's", 'ключ', ']', '\\'])(
  'a slide with the key %j is found as well',
  async (key) => {
    const {client, migrate} = await oldStore()
    const {slides, ...section} = oldSection('bread', [], ['sales'])
    await client.create({...section, slides: [slides[0], {...slides[1], _key: key}]})
    await migrate()
    expect(await client.fetch('*[_id == "bread"][0].slides[].audiences')).toEqual([
      [],
      [reference('sales')],
    ])
  },
)

test('an audience that an editor has written already is left as it is', async () => {
  const {client, migrate} = await oldStore()
  const own = {_id: 'audience-sales', _type: 'audience', title: 'Our sellers'}
  await client.create(own)
  await client.create(oldSection('bread', ['sales']))
  await migrate()
  expect(await client.getDocument('audience-sales')).toMatchObject(own)
})

test('a second run writes nothing, not even a revision', async () => {
  const {client, migrate, revisions} = await oldStore()
  await client.create(oldSection('bread', ['sales', 'poets']))
  expect((await migrate()).migrated.map(({id}) => id)).toEqual([
    'audiences-as-documents',
    'starter-audiences',
    'starter-themes',
  ])
  const before = await revisions()
  expect(await migrate()).toEqual({migrated: [], said: [], snapshots: []})
  expect(await revisions()).toEqual(before)
})

test('documents of an old backup that come in later are migrated as well', async () => {
  const {client, migrate, revisions} = await oldStore()
  await migrate()
  await client.create(oldSection('bread', ['sales']))
  const {migrated, snapshots} = await migrate()
  expect(migrated).toEqual([{id: 'audiences-as-documents', changed: 1}])
  expect(snapshots).toHaveLength(1)
  const before = await revisions()
  expect((await migrate()).migrated).toEqual([])
  expect(await revisions()).toEqual(before)
})
