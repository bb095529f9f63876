import type {SlideKind} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {expect, it} from 'vitest'
import {storedFixture} from '../test/stored-fixtures.ts'
import {mergeTalk, toOutline, type TalkDocuments} from './index.ts'

type Slide = NonNullable<TalkDocuments['sections'][number]['slides']>[number]

const kinds = Object.keys(slideFixtures) as SlideKind[]
const place = {slug: 'bread', file: 'bread.md'}
const notes = `- Bread
  - Flour
    - Is half of it
    - Must be fresh
  - Water
    - Comes first
`

/** All that slides share and notes never say. */
const shared = {
  notesVisibility: 'handout',
  seconds: {_type: 'seconds', short: 20, long: 50},
  audiences: [{_type: 'reference', _key: 'a', _ref: 'audience-bakers'}],
  priority: {_type: 'priority', level: 'must'},
  dependsOn: [{_type: 'slideLink', _key: 'd', slide: 'other'}],
  claims: [{_type: 'reference', _key: 'c', _ref: 'claim-bread'}],
  sources: [{_type: 'reference', _key: 's', _ref: 'source-bread'}],
  background: {_type: 'background', kind: 'plain'},
  fragments: 'each',
  transition: 'fade',
  layout: 'columns',
  number: 4,
  notes: [
    {
      _type: 'block',
      _key: 'n',
      style: 'normal',
      markDefs: [],
      children: [{_type: 'span', _key: 'n0', text: 'Wait for the smell.', marks: []}],
    },
  ],
}

/** The talk of the notes, where the slide about flour is one of this kind with all its fields. */
function storeWith(kind: SlideKind) {
  const {documents} = mergeTalk({current: undefined, incoming: notes, ...place})
  const {slide, referred} = storedFixture(kind)
  const fields = Object.fromEntries(
    Object.entries({...shared, ...slide}).filter(([, value]) => value !== undefined),
  )
  let made: Slide | undefined
  for (const section of documents.sections) {
    section.slides = (section.slides ?? []).map((each) => {
      if (each.headline !== 'Flour') return each
      made = {...fields, _key: each._key} as unknown as Slide
      return made
    })
  }
  if (!made) throw new Error('The notes should make a slide about flour.')
  return {current: {...documents, referred}, made}
}

const slideIn = ({sections}: TalkDocuments, key: string) =>
  sections.flatMap(({slides = []}) => slides).find(({_key}) => _key === key)

const withoutBody = (slide: Slide | undefined) => ({...slide, body: undefined})

const bodyOf = (slide: Slide | undefined): unknown[] =>
  slide && 'body' in slide ? (slide.body ?? []) : []

it.each(kinds)('a %s keeps what notes do not say, whatever they say next', (kind) => {
  const {current, made} = storeWith(kind)
  const edits = [
    notes,
    notes.replace('Is half of it', 'Is more than half of it'),
    notes.replace('    - Must be fresh\n', '    - Must be fresh\n    - Costs little\n'),
    notes.replace('    - Is half of it\n', ''),
    notes.replace('- Water', '- Cold water'),
    notes.replace('  - Flour\n    - Is half of it\n    - Must be fresh\n', ''),
    toOutline(current),
  ]
  let stored: TalkDocuments = current
  for (const incoming of edits) {
    const alone = mergeTalk({current: structuredClone(current), incoming, ...place})
    expect(withoutBody(slideIn(alone.documents, made._key))).toEqual(withoutBody(made))
    const {documents} = mergeTalk({current: structuredClone(stored), incoming, ...place})
    expect(withoutBody(slideIn(documents, made._key))).toEqual(withoutBody(made))
    for (const each of [alone.documents, documents])
      expect(bodyOf(slideIn(each, made._key))).toEqual(expect.arrayContaining(bodyOf(made)))
    stored = {...documents, referred: current.referred}
  }
})
