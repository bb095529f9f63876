import {expect, it} from 'vitest'
import {turn} from '../test/conversions.ts'
import {textIn} from '../test/said.ts'
import {mergeTalk, type TalkDocuments, toOutline} from './index.ts'

const place = {slug: 'bread', file: 'bread.md'}

type Slides = NonNullable<TalkDocuments['sections'][number]['slides']>
type Slide = Slides[number]

const first = (incoming: string) => mergeTalk({current: undefined, incoming, ...place}).documents
const merge = (current: TalkDocuments, incoming: string) =>
  mergeTalk({current: structuredClone(current), incoming, ...place})

const slidesOf = ({sections}: TalkDocuments): Slide[] => sections.flatMap(({slides = []}) => slides)
const saidBy = ({sections}: TalkDocuments) => sections.map((section) => textIn(section))

/** The talk where the slide with this key, or its headline, became these. */
function edited(documents: TalkDocuments, which: string, ...made: ((slide: Slide) => Slide)[]) {
  const copy = structuredClone(documents)
  const isMeant = ({_key, headline}: Slide) => [_key, headline].includes(which)
  for (const section of copy.sections)
    section.slides = (section.slides ?? []).flatMap((slide) =>
      isMeant(slide) ? made.map((make) => make(structuredClone(slide))) : slide,
    )
  expect(copy).not.toEqual(documents)
  return copy
}

const as =
  (...kinds: Slide['_type'][]) =>
  (slide: Slide) =>
    kinds.reduce((before, kind, at) => {
      let count = 0
      return turn(before, kind, () => `${kind}${at}${(count += 1)}`)
    }, slide)

const keyOf = (documents: TalkDocuments, kind: Slide['_type']) =>
  slidesOf(documents).find(({_type}) => _type === kind)!._key

const unchanged = (documents: TalkDocuments) => ({documents, changed: false, conflicts: []})

it('what stands behind a quote without words is known by its own keys', () => {
  const notes = '- Bread\n- Rye\n  - Keeps\n    - A week\n  - Sourdough\n'
  const stored = first(notes)
  const quoted = edited(stored, keyOf(stored, 'sectionBreakSlide'), as('quoteSlide'))
  const incoming = notes.replace('- Rye', '- Rye\n- Rye')
  const {documents} = merge(quoted, incoming)
  expect(saidBy(documents).join(' ')).toContain('Sourdough')
  expect(merge(documents, incoming)).toMatchObject(unchanged(documents))
})

it('notes that retitle a section without its first slide do so once it was exported', () => {
  const stored = first('- Rye\n  - Keeps\n    - A week\n  - Sourdough\n')
  const turned = edited(stored, keyOf(stored, 'sectionBreakSlide'), as('funnelSlide'))
  turned.sections.at(-1)!.title = 'Rye bread'
  const exported = toOutline(turned)
  const incoming = exported.replace('Rye bread', 'All of rye bread')
  const {documents, conflicts} = merge(merge(turned, exported).documents, incoming)
  expect(conflicts).toEqual([])
  expect(documents.sections.map(({title}) => title)).toEqual([undefined, 'All of rye bread'])
  expect(merge(documents, incoming)).toMatchObject(unchanged(documents))
})

it('notes that repeat the title of a section without its first slide make two of it', () => {
  const notes = '- Rye\n  - Keeps\n    - A week\n'
  const stored = first(notes)
  const turned = edited(stored, keyOf(stored, 'sectionBreakSlide'), as('titleSlide'))
  const incoming = `- Rye\n  - Tastes\n    - Strong\n${notes}`
  const {documents, conflicts} = merge(turned, incoming)
  expect(conflicts).toEqual([])
  const ids = documents.sections.map(({_id}) => _id)
  expect(new Set(ids).size).toBe(ids.length)
  const texts = saidBy(documents).join(' ')
  for (const text of ['A week', 'Strong']) expect(texts.split(text)).toHaveLength(2)
  expect(merge(documents, incoming)).toMatchObject(unchanged(documents))
})

it('a slide that an editor keeps is not the point that the notes made of it', () => {
  const notes = '- Bread\n  - Flour\n  - Rye\n    - Keeps\n'
  const turned = edited(first(notes), 'Rye', as('titleSlide'))
  const repeated = notes.replace('  - Rye', '  - Rye\n  - Rye')
  const {documents: kept} = merge(turned, repeated)
  expect(merge(kept, repeated)).toMatchObject(unchanged(kept))
  const incoming = repeated.replace('  - Flour\n', '').concat('  - Rye b\n')
  const {documents} = merge(kept, incoming)
  expect(merge(documents, incoming)).toMatchObject(unchanged(documents))
})

it('points that a copy has still are named after the slide that had them', () => {
  const notes = '- Bread\n  - Flour\n    - Rye\n  - Oven\n'
  const stored = first(notes)
  const run = slidesOf(stored).at(-1)!
  const copied = edited(stored, run._key, as('callToActionSlide'), (slide) => ({
    ...slide,
    _key: 'copy',
  }))
  expect(merge(copied, notes)).toMatchObject(unchanged(copied))
  const back = edited(copied, run._key, as('bulletsSlide'))
  expect(merge(back, notes)).toMatchObject(unchanged(back))
})

it('what notes repeat of a converted slide is not what is written of it again', () => {
  const notes = '- Bread\n  - Flour\n    - Rye\n  - Oven\n'
  const stored = first(notes)
  const turned = edited(stored, slidesOf(stored).at(-1)!._key, as('embedSlide'))
  const {documents: repeated} = merge(turned, `${notes}- Oven\n`)
  expect(merge(repeated, `${notes}- Oven\n`)).toMatchObject(unchanged(repeated))
  const incoming = `- Oven\n${notes}- Oven\n`
  const {documents} = merge(repeated, incoming)
  const keys = slidesOf(documents).map(({_key}) => _key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(merge(documents, incoming)).toMatchObject(unchanged(documents))
})
