import {readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import sharp from 'sharp'
import {expect, test} from 'vitest'
import {noteDesk} from './testing/note-desk.ts'
import type {NoteDesk} from './testing/note-desk.ts'

const png = (color: string, width = 64) =>
  sharp({create: {width, height: 48, channels: 3, background: color}})
    .png()
    .toBuffer()

const notes = `# Baking

- Flour comes first
- The oven is hot
  - ![A red oven with its door open](oven.png)
`

interface ImageSlide {
  _key: string
  image?: {asset?: {_ref: string}; hotspot?: unknown}
}

const draftsFirst = {perspective: 'drafts'} as const

async function imageSlides({content}: NoteDesk): Promise<ImageSlide[]> {
  const slides = await content.client.fetch<ImageSlide[][]>(
    '*[_type == "section"]|order(_id).slides[_type == "imageSlide"]',
    {},
    draftsFirst,
  )
  return slides.flat()
}

async function editSlide({content}: NoteDesk, key: string, change: object): Promise<void> {
  const id = await content.client.fetch<string>(
    '*[_type == "section" && $key in slides[]._key][0]._id',
    {key},
  )
  const edits = Object.entries(change).map(([name, value]: [string, unknown]) => [
    `slides[_key=="${key}"].${name}`,
    value,
  ])
  await content.client.patch(id).set(Object.fromEntries(edits)).commit()
}

const uploaded = async ({content}: NoteDesk, bytes: Buffer) =>
  (await content.client.assets.upload('image', bytes, {filename: 'chosen.png'}))._id

const reference = (id: string) => ({_type: 'image', asset: {_type: 'reference', _ref: id}})

test('a picture beside the notes stands in the deck with its alternative text', async () => {
  const desk = await noteDesk()
  desk.write('oven.png', await png('red'))
  expect(await desk.importNote('baking.md', notes)).toMatchObject({
    state: 'created',
    problems: [],
  })
  const page = await desk.build('baking')
  const [image] = page.match(/<img[^>]*>/) ?? []
  expect(image).toContain('alt="A red oven with its door open"')
  const source = /src="([^"]+)"/.exec(image!)![1]!
  expect(readdirSync(join(desk.folder, 'deck', 'images'))).toContain(source.slice('images/'.length))
  const {format, width, height} = await sharp(join(desk.folder, 'deck', source)).metadata()
  expect({format, width, height}).toEqual({format: 'png', width: 64, height: 48})

  const before = await desk.revisions()
  expect(await desk.importAgain('baking.md')).toMatchObject({
    imported: [{state: 'unchanged', problems: [], conflicts: []}],
  })
  expect(await desk.revisions()).toEqual(before)
})

test('a picture that is missing is named with its line; put there later it comes in', async () => {
  const desk = await noteDesk()
  const talk = await desk.importNote('baking.md', `${notes}- Wait\n`)
  expect(talk.problems).toMatchObject([
    {line: 5, severity: 'warning', message: expect.stringContaining('oven.png is not there')},
  ])
  expect(talk.problems[0]!.message).toContain('Put it there')
  const page = await desk.build('baking')
  expect(page).toContain('Flour comes first')
  expect(page).toContain('Wait')
  expect(page).toContain('A red oven with its door open')

  desk.write('oven.png', await png('red'))
  expect(await desk.importAgain('baking.md')).toMatchObject({
    imported: [{state: 'updated', problems: []}],
  })
  expect(await desk.build('baking')).toContain('<img')
})

test.each([
  ['a picture on the web', 'https://example.org/oven.png', 'on the web'],
  ['a file outside the folder', '../../../../../../../etc/hostname', 'outside the folder'],
  ['a folder', 'pictures', 'is not there'],
  ['a file that is no picture', 'words.png', 'could not be used'],
])('%s is not read and its line is named', async (_, location, message) => {
  const desk = await noteDesk()
  desk.write('words.png', 'these are words')
  const talk = await desk.importNote('baking.md', notes.replace('oven.png', location))
  expect(talk.problems).toMatchObject([
    {line: 5, severity: 'warning', message: expect.stringContaining(message)},
  ])
  expect(await desk.content.client.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(0)
})

test('notes that gain a picture later fill the slide they had already', async () => {
  const desk = await noteDesk()
  desk.write('oven.png', await png('red'))
  await desk.importNote('baking.md', notes.replace(/ +- !.*\n/, ''))
  expect(await imageSlides(desk)).toEqual([])
  expect(await desk.importNote('baking.md', notes)).toMatchObject({
    state: 'updated',
    problems: [],
    conflicts: [],
  })
  expect(await imageSlides(desk)).toMatchObject([
    {headline: 'The oven is hot', image: {asset: {_ref: expect.stringContaining('64x48-png')}}},
  ])
})

test.each(['publish', 'draft'] as const)(
  'a picture that changed on disk comes anew and keeps its focus (%s)',
  async (target) => {
    const desk = await noteDesk()
    desk.write('oven.png', await png('red'))
    await desk.importNote('baking.md', notes)
    const [slide] = await imageSlides(desk)
    const hotspot = {_type: 'sanity.imageHotspot', x: 0.2, y: 0.3, width: 0.5, height: 0.5}
    await editSlide(desk, slide!._key, {'image.hotspot': hotspot})

    desk.write('oven.png', await png('blue', 80))
    expect(await desk.importAgain('baking.md', target)).toMatchObject({
      imported: [{state: 'updated', conflicts: []}],
    })
    const [after] = await imageSlides(desk)
    expect(after).toMatchObject({
      _key: slide!._key,
      image: {hotspot, asset: {_ref: expect.stringContaining('80x48-png')}},
    })
    const before = await desk.revisions()
    expect(await desk.importAgain('baking.md', target)).toMatchObject({
      imported: [{state: 'unchanged'}],
    })
    expect(await desk.revisions()).toEqual(before)
  },
)

test('a picture that an editor chose stands, and the notes’ new one is reported', async () => {
  const desk = await noteDesk()
  desk.write('oven.png', await png('red'))
  await desk.importNote('baking.md', notes)
  const [slide] = await imageSlides(desk)
  const chosen = await uploaded(desk, await png('green', 96))
  await editSlide(desk, slide!._key, {image: reference(chosen)})
  expect(await desk.importAgain('baking.md')).toMatchObject({
    imported: [{state: 'unchanged', conflicts: []}],
  })

  desk.write('oven.png', await png('blue', 80))
  expect(await desk.importAgain('baking.md')).toMatchObject({
    imported: [
      {
        state: 'unchanged',
        conflicts: [{line: 5, yours: expect.stringContaining(chosen), theirs: 'oven.png'}],
      },
    ],
  })
  expect(await imageSlides(desk)).toMatchObject([{image: reference(chosen)}])
})

test('an editor goes back to the picture of an earlier import, and that stands too', async () => {
  const desk = await noteDesk()
  desk.write('oven.png', await png('red'))
  await desk.importNote('baking.md', notes)
  const [first] = await imageSlides(desk)
  desk.write('oven.png', await png('blue', 80))
  await desk.importAgain('baking.md')
  await editSlide(desk, first!._key, {image: first!.image})
  await desk.importAgain('baking.md')
  expect(await imageSlides(desk)).toEqual([first])
})

test('a picture that an editor took away stays away until the notes name another', async () => {
  const desk = await noteDesk()
  desk.write('oven.png', await png('red'))
  await desk.importNote('baking.md', notes)
  const [slide] = await imageSlides(desk)
  const section = await desk.content.client.fetch<string>(
    '*[_type == "section" && $key in slides[]._key][0]._id',
    {
      key: slide!._key,
    },
  )
  await desk.content.client
    .patch(section)
    .unset([`slides[_key=="${slide!._key}"].image`])
    .commit()
  expect(await desk.importAgain('baking.md')).toMatchObject({
    imported: [{state: 'unchanged', problems: []}],
  })

  desk.write('cold.png', await png('blue', 80))
  await desk.importNote('baking.md', notes.replace('oven.png', 'cold.png'))
  expect(await imageSlides(desk)).toMatchObject([
    {image: {asset: {_ref: expect.stringContaining('80x48-png')}}},
  ])
})

test('one picture on two slides, and the file gone after the import', async () => {
  const desk = await noteDesk()
  desk.write('oven.png', await png('red'))
  const twice = `${notes}- The oven is cold\n  - ![Closed](oven.png)\n`
  await desk.importNote('baking.md', twice)
  const before = await imageSlides(desk)
  expect(before).toHaveLength(2)
  expect(before[0]!.image).toEqual(before[1]!.image)
  rmSync(join(desk.folder, 'oven.png'))
  expect(await desk.importAgain('baking.md')).toMatchObject({
    imported: [{state: 'unchanged', problems: []}],
  })
  expect(await imageSlides(desk)).toEqual(before)
})

test('a deck that is built again holds the picture of now and not the one before', async () => {
  const desk = await noteDesk()
  desk.write('oven.png', await png('red'))
  await desk.importNote('baking.md', notes)
  await desk.build('baking')
  const images = () => readdirSync(join(desk.folder, 'deck', 'images')).toSorted()
  const [before] = images()
  writeFileSync(join(desk.folder, 'deck', 'images', 'mine.png'), 'put here by somebody else')
  desk.write('oven.png', await png('blue', 80))
  await desk.importAgain('baking.md')
  await desk.build('baking')
  expect(images()).toEqual([expect.stringContaining('80x48'), 'mine.png'])
  expect(images()).not.toContain(before)
})
