import {type AnySlide, convertSlide} from '@rostrum/schema'
import {expect, test} from 'vitest'
import {type NoteDesk, noteDesk} from './testing/note-desk.ts'

const notes = `# Bread

## At home

- Wheat or rye
  - Wheat
    - Rises fast
    - Tastes mild
  - Rye
    - Keeps for a week
    - Needs sourdough
- Bake it
  - Heat the oven
`

const edited = notes
  .replace('    - Rises fast\n', '    - Rises fast in summer\n    - Smells sweet\n')
  .replace('    - Needs sourdough\n', '')
  .replace('Heat the oven', 'Heat the oven well')

interface Section {
  _id: string
  _type: 'section'
  slides: AnySlide[]
}

const sections = ({content}: NoteDesk) =>
  content.client.fetch<Section[]>('*[_type == "section"]', {}, {perspective: 'published'})

async function slideNamed(desk: NoteDesk, headline: string): Promise<AnySlide | undefined> {
  const found = await sections(desk)
  return found.flatMap(({slides}) => slides).find((slide) => slide.headline === headline)
}

/** Makes a comparison of the slide about wheat and rye, as an editor does. */
async function compare(desk: NoteDesk): Promise<AnySlide> {
  const {client} = desk.content
  const before = await slideNamed(desk, 'Wheat or rye')
  const section = (await sections(desk)).find(({slides}) =>
    slides.some(({_key}) => _key === before!._key),
  )
  let count = 0
  const turned = convertSlide(before!, 'comparisonSlide', () => `side${(count += 1)}`)
  const slides = section!.slides.map((slide) => (slide._key === turned._key ? turned : slide))
  await client.patch(section!._id).set({slides}).commit()
  return turned
}

test('notes never overwrite a comparison that was made of their points, and say what it lacks', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', notes)
  const comparison = await compare(desk)
  const before = await desk.revisions()
  expect(await desk.importAgain('bread.md')).toMatchObject({
    imported: [{state: 'unchanged', conflicts: []}],
  })
  expect(await desk.revisions()).toEqual(before)

  const {state, conflicts} = await desk.importNote('bread.md', edited)
  const where = 'section “At home” › slide “Wheat or rye” › point'
  expect({state, conflicts}).toEqual({
    state: 'updated',
    conflicts: [
      {where, line: 7, yours: 'Rises fast', theirs: 'Rises fast in summer'},
      {where, line: 8, yours: '(not there)', theirs: 'Smells sweet'},
      {where, line: 5, yours: 'Needs sourdough', theirs: '(deleted)'},
    ],
  })
  expect(await slideNamed(desk, 'Wheat or rye')).toEqual(comparison)
  expect(await slideNamed(desk, 'Bake it')).toMatchObject({
    body: [{children: [{text: 'Heat the oven well'}]}],
  })

  const settled = await desk.revisions()
  expect(await desk.importAgain('bread.md')).toMatchObject({
    imported: [{state: 'unchanged', conflicts: []}],
  })
  expect(await desk.revisions()).toEqual(settled)
})
