import {assert, property} from 'fast-check'
import {expect, it} from 'vitest'
import {turn} from '../test/conversions.ts'
import {keepsConversions, turns} from '../test/keeps-conversions.ts'
import {mergeTalk} from './index.ts'

const place = {slug: 'bread', file: 'bread.md'}

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
  - Wait for an hour
`

function afterTurning(kind: 'comparisonSlide' | 'checklistSlide' | 'timelineSlide' | 'quoteSlide') {
  const {documents} = mergeTalk({current: undefined, incoming: notes, ...place})
  let count = 0
  const slides = documents.sections.flatMap((section) => section.slides ?? [])
  const slide = slides.find(({headline}) => headline === 'Wheat or rye')!
  const turned = turn(slide, kind, () => `new${(count += 1)}`)
  for (const section of documents.sections)
    section.slides = (section.slides ?? []).map((each) => (each === slide ? turned : each))
  return {current: documents, turned}
}

const slideOf = ({sections}: ReturnType<typeof mergeTalk>['documents'], key: string) =>
  sections.flatMap(({slides = []}) => slides).find(({_key}) => _key === key)

it('tells what the notes add to, reword on and take from a slide that became a comparison', () => {
  const {current, turned} = afterTurning('comparisonSlide')
  const incoming = notes
    .replace('    - Rises fast\n', '    - Rises fast in summer\n    - Smells sweet\n')
    .replace('    - Needs sourdough\n', '')
  const {documents, conflicts} = mergeTalk({current, incoming, ...place})
  const where = 'section “At home” › slide “Wheat or rye” › point'
  expect(conflicts).toEqual([
    {where, line: 7, yours: 'Rises fast', theirs: 'Rises fast in summer'},
    {where, line: 8, yours: '(not there)', theirs: 'Smells sweet'},
    {where, line: 5, yours: 'Needs sourdough', theirs: '(deleted)'},
  ])
  expect(slideOf(documents, turned._key)).toEqual(turned)
  const again = mergeTalk({current: documents, incoming, ...place})
  expect(again).toMatchObject({changed: false, conflicts: []})
})

it('says nothing where the editor changed the same words in the same way', () => {
  const {current, turned} = afterTurning('comparisonSlide')
  const [wheat] = turned._type === 'comparisonSlide' ? (turned.sides ?? []) : []
  const [first] = wheat?.body ?? []
  if (!wheat || first?._type !== 'block')
    throw new Error('A side of the comparison should have a point.')
  first.children = [{_type: 'span', _key: 'mine', text: 'Rises fast in summer', marks: []}]
  wheat.body = [first]
  const incoming = notes
    .replace('Rises fast', 'Rises fast in summer')
    .replace('    - Tastes mild\n', '')
  const {documents, conflicts} = mergeTalk({current, incoming, ...place})
  expect(conflicts).toEqual([])
  expect(slideOf(documents, turned._key)).toEqual(turned)
})

it('takes in what the notes change elsewhere', () => {
  const {current, turned} = afterTurning('timelineSlide')
  const incoming = notes.replace('Wait for an hour', 'Wait for two hours')
  const {documents, conflicts} = mergeTalk({current, incoming, ...place})
  expect(conflicts).toEqual([])
  expect(JSON.stringify(documents.sections)).toContain('Wait for two hours')
  expect(slideOf(documents, turned._key)).toEqual(turned)
})

it('puts a point that the notes move off a converted slide where they have it', () => {
  const {current, turned} = afterTurning('checklistSlide')
  const incoming = `${notes.replace('    - Needs sourdough\n', '')}  - Needs sourdough\n`
  const {documents, conflicts} = mergeTalk({current, incoming, ...place})
  expect(conflicts).toMatchObject([{theirs: '(deleted)', yours: 'Needs sourdough'}])
  const others = documents.sections.flatMap(({slides = []}) => slides)
  expect(JSON.stringify(others.filter(({_key}) => _key !== turned._key))).toContain(
    'Needs sourdough',
  )
})

it('leaves a point where it is that the notes move onto a converted slide', () => {
  const {current, turned} = afterTurning('checklistSlide')
  const incoming = notes
    .replace('  - Wait for an hour\n', '')
    .replace('    - Needs sourdough\n', '    - Needs sourdough\n    - Wait for an hour\n')
  const {documents, conflicts} = mergeTalk({current, incoming, ...place})
  expect(conflicts).toMatchObject([{line: 12, yours: '(not there)', theirs: 'Wait for an hour'}])
  expect(documents.sections).toEqual(current.sections)
  expect(slideOf(documents, turned._key)).toEqual(turned)
})

it('loses no word of notes or of converted slides, whatever is changed', () => {
  assert(property(turns, keepsConversions), {numRuns: 60})
})
