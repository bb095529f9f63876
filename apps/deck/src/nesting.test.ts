import {expect, test} from 'vitest'
import {noteDesk} from './testing/note-desk.ts'
import {readDeck} from './testing/read-deck.ts'
import {readOutline} from './testing/read-outline.ts'

const words = [
  'flour',
  'water that was warmed beforehand',
  'salt, weighed and not guessed',
  'a starter that has been fed twice on the day before it is needed',
  'time',
  'heat',
]

/** Nested `depth` deep and `width` wide, every other list numbered. */
function branch(name: string, depth: number, width: number, indent = 0): string {
  if (depth === 0) return ''
  return Array.from({length: width}, (_, index) => {
    const own = `${name}.${index + 1}`
    const marker = depth % 2 === 0 ? '- ' : `${index + 1}. `
    const text = `${own} ${words[(index + depth) % words.length]}`
    const inner = branch(own, depth - 1, index === 0 ? width : Math.max(1, width - 2), indent + 3)
    return `${' '.repeat(indent)}${marker}${text}\n${inner}`
  }).join('')
}

const long = Array.from({length: 60}, (_, index) => index + 1)

const outlines: Readonly<Record<string, string>> = {
  'six levels deep': branch('A', 6, 2),
  'wide at every level': branch('B', 4, 4),
  'a branch much longer than a page': `- Bread
  - Steps
    - In the evening
      1.  Before all else
${long.map((step) => `        - step ${step} of many\n`).join('')}      2.  After that
        - e.g. sleep
    - In the morning
      - bake
`,
  'points that are longer than a page, deep down': `- Bread
  - Steps
    - In the evening
      - ${long.map((step) => `sentence ${step} of a very long point`).join(', ')}
        - what follows from it
          - and from that
    - In the morning
`,
  'numbered items inside bullets inside numbered items': `1.  Mix
  - by hand
    1.  press
    2.  fold
      - four times
        1.  north
        2.  south
  - by machine
2.  Wait
  - a day
    - in the cold
- Bake
`,
  'the same words in many places': `- Measure
  - Weigh
    - e.g. weight
      - e.g. weight
        - e.g. weight
    - e.g. time
  - e.g. weight
- e.g. weight
  - Measure
    - e.g. weight
`,
  'up and down by several levels': `- One
  - Two
    - Three
      - Four
        - Five
          - Six
${long.map((step) => `            - leaf ${step}\n`).join('')}  - Two again
    - Three again
          - Four, far to the right
${long.map((step) => `            - late leaf ${step}\n`).join('')}    - Three once more
- One again
`,
}

test.each(Object.entries(outlines))(
  'every point stands in order beneath what it stands beneath in the notes: %s',
  async (_, notes) => {
    const desk = await noteDesk()
    await desk.importNote('bread.md', notes)
    const expected = readOutline(notes)
    expect(expected.length).toBeGreaterThan(6)
    expect(readDeck(await desk.build('bread'))).toEqual(expected)
  },
)

test('the outlines above fill pages that go on from others', async () => {
  const desk = await noteDesk()
  await desk.importNote('bread.md', outlines['up and down by several levels']!)
  const page = await desk.build('bread')
  expect(page.match(/class="breadcrumb"/g)!.length).toBeGreaterThan(2)
  expect(page).toContain('data-state="elsewhere"')
})
