import {type AnySlide, convertSlide} from '@rostrum/schema'
import {expect, it} from 'vitest'
import {toDocuments} from './documents/to-documents.ts'
import {type ImportedTalk, originCoverage} from './origin-coverage.ts'
import {parseOutline} from './parse/parse-outline.ts'

const notes = `# Lights

## Keeping one
- Trim the wick
  <!-- Every night. -->
  - by hand
- Look at the fog

## Leaving one
- Somebody else knows how
`

function imported(): ImportedTalk {
  const {talk, sections} = toDocuments(parseOutline(notes).outline, {slug: 'lights', file: 'l.md'})
  return {...talk, sections}
}

it('finds every point of notes that were just imported', () => {
  const coverage = originCoverage(imported())
  expect(coverage).toMatchObject({left: []})
  expect(coverage!.total).toBe(6)
})

it('lists in order what stands in no slide, with its line', () => {
  const talk = imported()
  const last = talk.sections!.at(-1)!
  const left = originCoverage({...talk, sections: [last]})!.left
  expect(left.map(({text, line}) => [line, text])).toEqual([
    [3, 'Keeping one'],
    [4, 'Trim the wick'],
    [6, 'by hand'],
    [7, 'Look at the fog'],
  ])
})

it('finds points on a slide that became another kind, by their words', () => {
  const talk = imported()
  let made = 0
  const sections = talk.sections!.map((section) => ({
    ...section!,
    slides: (section!.slides ?? []).map((slide) =>
      slide._type === 'bulletsSlide'
        ? convertSlide(slide as AnySlide, 'checklistSlide', () => `new${(made += 1)}`)
        : slide,
    ),
  })) as NonNullable<ImportedTalk['sections']>
  expect(made).toBeGreaterThan(0)
  expect(originCoverage({...talk, sections})).toMatchObject({left: []})
  const emptied = sections.map((section) => ({
    ...section!,
    slides: section!.slides!.map((slide) => ({...slide, items: []})),
  })) as NonNullable<ImportedTalk['sections']>
  expect(originCoverage({...talk, sections: emptied})!.left.map(({text}) => text)).toEqual([
    'by hand',
    'Look at the fog',
    'Somebody else knows how',
  ])
})

it('has nothing to say of a talk without notes', () => {
  expect(originCoverage({})).toBeUndefined()
})
