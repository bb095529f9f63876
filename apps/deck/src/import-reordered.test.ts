import {expect, test} from 'vitest'
import {headlines, sections} from './testing/editor.ts'
import type {Section} from './testing/editor.ts'
import {noteDesk} from './testing/note-desk.ts'
import type {NoteDesk} from './testing/note-desk.ts'

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

const chapter = (name: string) => `- ${name}
  - ${name} begins
    - with a word
  - ${name} ends
    - with another
`
const book = (names: readonly string[]) => names.map(chapter).join('')

test('an editor’s order of sections is kept, in a draft too, and new ones land beside their neighbours', async () => {
  const desk = await noteDesk()
  const {client} = desk.content
  await desk.importNote('bread.md', book(['Alpha', 'Bravo', 'Charlie']))
  const talk = await client.fetch<{_id: string; _type: string; sections: {_ref: string}[]}>(
    '*[_type == "talk"][0]',
  )
  const titles = (perspective: 'drafts' | 'published') =>
    client.fetch<string[]>('*[_type == "talk"][0].sections[]->title', {}, {perspective})
  const titled = await client.fetch<{_id: string}[]>('*[_type == "section" && defined(title)]')
  expect(titled).toHaveLength(3)
  await client.create({...talk, _id: `drafts.${talk._id}`, sections: talk.sections.toReversed()})

  expect(
    await desk.importNote(
      'bread.md',
      book(['Alpha', 'Delta', 'Bravo', 'Charlie', 'Echo']),
      'draft',
    ),
  ).toMatchObject({state: 'updated', conflicts: []})
  const named = (found: readonly (string | null)[]) => found.filter(Boolean)
  expect(named(await titles('drafts'))).toEqual(['Charlie', 'Echo', 'Bravo', 'Alpha', 'Delta'])
  expect(named(await titles('published'))).toEqual(['Alpha', 'Bravo', 'Charlie'])
  expect(await desk.importAgain('bread.md', 'draft')).toMatchObject({
    imported: [{state: 'unchanged', conflicts: []}],
  })
})

test('an editor’s order of points is kept and new points land beside their neighbours', async () => {
  const desk = await noteDesk()
  const {client} = desk.content
  const list = (points: readonly string[]) =>
    `- Bread\n${points.map((point) => `  - ${point}\n`).join('')}`
  await desk.importNote('bread.md', list(['flour', 'water', 'salt', 'yeast']))
  const found = await client.fetch<{_id: string; slides: {_key: string; body?: object[]}[]}[]>(
    '*[_type == "section"]{_id, slides}',
  )
  const section = found.find(({slides}) => slides.some(({body}) => body))!
  const {_key, body} = section.slides.find((slide) => slide.body)!
  await client
    .patch(section._id)
    .set({[`slides[_key=="${_key}"].body`]: body!.toReversed()})
    .commit()

  await desk.importNote('bread.md', list(['flour', 'rye', 'water', 'salt', 'yeast', 'honey']))
  expect(
    await client.fetch('*[_id == $id][0].slides[_key == $key].body[].children[].text', {
      id: section._id,
      key: _key,
    }),
  ).toEqual(['yeast', 'honey', 'salt', 'water', 'flour', 'rye'])
})
