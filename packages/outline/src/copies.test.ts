import {expect, it} from 'vitest'
import {turn} from '../test/conversions.ts'
import {textIn} from '../test/said.ts'
import {mergeTalk, type TalkDocuments, toOutline} from './index.ts'

const place = {slug: 'bread', file: 'bread.md'}
const notes = `# Bread

- Wheat
  - Rises fast
  - Tastes mild
- Rye
  - Keeps for a week
`

type Slides = NonNullable<TalkDocuments['sections'][number]['slides']>

/** Wheat stands twice: the copy has a key of its own, and its points have those of the original. */
function withCopy(change: (slides: Slides, copy: Slides[number]) => void): TalkDocuments {
  const {documents} = mergeTalk({current: undefined, incoming: notes, ...place})
  const [section] = documents.sections
  const wheat = section?.slides?.find(({headline}) => headline === 'Wheat')
  if (!section?.slides || !wheat) throw new Error('The notes should make a slide about wheat.')
  change(section.slides, {...structuredClone(wheat), _key: 'copy'})
  return documents
}

const before = (slides: Slides, copy: Slides[number]) => void slides.splice(1, 0, copy)
const behind = (slides: Slides, copy: Slides[number]) => void slides.push(copy)
const saidOn = (documents: TalkDocuments) =>
  documents.sections.flatMap(({slides = []}) => slides.map((slide) => textIn(slide)))

it.each([
  ['before', before],
  ['behind', behind],
])('notes that reword a point leave alone a copy that stands %s it', (_name, change) => {
  const current = withCopy(change)
  const incoming = notes.replace('Rises fast', 'Rises in an hour')
  const {documents, conflicts} = mergeTalk({current, incoming, ...place})
  expect(conflicts).toEqual([])
  expect(documents.sections[0]?.slides?.map(({_key}) => _key)).toEqual(
    current.sections[0]?.slides?.map(({_key}) => _key),
  )
  expect(saidOn(documents).filter((text) => text.includes('Rises fast'))).toHaveLength(1)
  expect(saidOn(documents).filter((text) => text.includes('Rises in an hour'))).toHaveLength(1)
  expect(mergeTalk({current: documents, incoming, ...place})).toMatchObject({
    changed: false,
    conflicts: [],
  })
})

it.each([
  ['before', before],
  ['behind', behind],
])('the same notes and exported ones change nothing with a copy %s', (_name, change) => {
  const current = withCopy(change)
  for (const incoming of [notes, toOutline(current)]) {
    const {documents, conflicts} = mergeTalk({
      current: structuredClone(current),
      incoming,
      ...place,
    })
    expect(conflicts).toEqual([])
    expect(documents.sections).toEqual(current.sections)
  }
})

it('exported notes that reword the copy reword it alone', () => {
  const current = withCopy(behind)
  const exported = toOutline(current)
  const at = exported.lastIndexOf('Tastes mild')
  const incoming = `${exported.slice(0, at)}Tastes sweet${exported.slice(at + 'Tastes mild'.length)}`
  const first = mergeTalk({current: structuredClone(current), incoming: exported, ...place})
  const {documents, conflicts} = mergeTalk({current: first.documents, incoming, ...place})
  expect(conflicts).toEqual([])
  expect(saidOn(documents).at(-1)).toContain('Tastes sweet')
  expect(saidOn(documents).slice(0, -1)).toEqual(saidOn(current).slice(0, -1))
})

it('a copy that became a comparison keeps its words, and the original follows the notes', () => {
  const current = withCopy((slides, copy) => {
    let count = 0
    slides.splice(
      1,
      0,
      turn(copy, 'comparisonSlide', () => `new${(count += 1)}`),
    )
  })
  const incoming = notes.replace('Tastes mild', 'Tastes of little')
  const {documents, conflicts} = mergeTalk({current, incoming, ...place})
  expect(conflicts).toEqual([])
  expect(saidOn(documents)[1]).toBe(saidOn(current)[1])
  expect(saidOn(documents)[2]).toContain('Tastes of little')
})

it('a section that stands twice keeps all its slides', () => {
  const {documents: current} = mergeTalk({current: undefined, incoming: notes, ...place})
  const [section] = structuredClone(current.sections)
  if (!section) throw new Error('The notes should make a section.')
  current.sections.push({...section, _id: 'section-copy', title: 'Again'})
  current.talk.sections = [
    ...(current.talk.sections ?? []),
    {_type: 'reference', _key: 'again', _ref: 'section-copy'},
  ]
  const same = mergeTalk({current: structuredClone(current), incoming: notes, ...place})
  expect(same).toMatchObject({changed: false, conflicts: []})
  const incoming = notes.replace('Rises fast', 'Rises in an hour')
  const {documents, conflicts} = mergeTalk({
    current: structuredClone(current),
    incoming,
    ...place,
  })
  expect(conflicts).toEqual([])
  expect(documents.sections[1]).toEqual(current.sections[1])
  expect(textIn(documents.sections[0])).toContain('Rises in an hour')
})
