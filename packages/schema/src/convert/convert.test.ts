import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {slideFixtures} from '../fixtures.ts'
import {bareSlide} from '../bare-slide.ts'
import {bullets, points} from '../testing/points.ts'
import type {AnySlide, SlideKind, SlideOf, SpeakerNotes} from '../types.ts'
import {convertSlide} from './convert-slide.ts'
import {kindsFor} from './kinds-for.ts'
import {splitSlide} from './split-slide.ts'
import {suggestKinds} from './suggest-kinds.ts'

const keys = () => {
  let count = 0
  return () => `new${(count += 1)}`
}

const bulletsOf = (headline: string, ...texts: string[]): SlideOf<'bulletsSlide'> => ({
  ...bareSlide,
  _type: 'bulletsSlide',
  _key: 'b',
  headline,
  body: bullets(...texts),
})

const note = (text: string) => points([['', 0, text]]) as SpeakerNotes

const fixtures: AnySlide[] = Object.values(slideFixtures)
const pairs = fixtures.flatMap((slide) =>
  kindsFor(slide).map((kind) => [slide._type, kind, slide] as const),
)

describe('a slide turned into another kind', () => {
  test.each(pairs)('%s into %s keeps every word and its key', (_, kind, slide) => {
    const turned = convertSlide(slide, kind, keys())
    expect(turned).toMatchObject({_type: kind, _key: slide._key})
    expect(missingWords(slide, [turned])).toEqual([])
    expect(doubleKeys(turned)).toEqual([])
  })

  test('keeps every word of any outline, there and back', () => {
    const kinds = kindsFor(bulletsOf(''))
    const word = fc.stringMatching(/^[a-z0-9$%“”"(]{1,9}$/)
    const row = fc.tuple(
      fc.constantFrom('*' as const, '1' as const, '' as const),
      fc.integer({min: 1, max: 3}),
      fc.array(word, {minLength: 0, maxLength: 6}).map((all) => all.join(' ')),
    )
    const rows = fc.array(row, {maxLength: 9})
    fc.assert(
      fc.property(rows, fc.constantFrom(...kinds), fc.constantFrom(...kinds), (rows, one, two) => {
        const slide = {...bulletsOf('A headline'), body: points(rows)}
        const newKey = keys()
        const turned = convertSlide(slide, one, newKey)
        const again = convertSlide(turned, two, newKey)
        expect(missingWords(slide, [turned])).toEqual([])
        expect(missingWords(slide, [again])).toEqual([])
        expect(doubleKeys(again)).toEqual([])
      }),
    )
  })

  test('keeps what all kinds share', () => {
    const shared = {
      notes: note('Wait here.'),
      seconds: {_type: 'seconds' as const, short: 20, long: 40},
      transition: 'fade' as const,
      sources: [],
      fragments: 'each' as const,
    }
    const turned = convertSlide({...bulletsOf('One', 'two'), ...shared}, 'checklistSlide', keys())
    expect(turned).toMatchObject(shared)
  })

  test('adds to the notes what the new kind has no field for', () => {
    const slide: AnySlide = {...bulletsOf('One', 'Two', 'Three'), notes: note('Wait here.')}
    const {notes} = convertSlide(slide, 'titleSlide', keys())
    expect(notes?.map((note) => ('children' in note ? note.children?.[0]?.text : ''))).toEqual([
      'Wait here.',
      'Three',
    ])
  })

  test('keeps a layout that the new kind knows, and no other', () => {
    const slide = {...bulletsOf('One', 'two'), layout: 'columns' as const}
    expect(convertSlide(slide, 'numberedSlide', keys())).toMatchObject({layout: 'columns'})
    expect(convertSlide(slide, 'imageSlide', keys())).not.toHaveProperty('layout')
  })

  test('keeps a picture: as poster, or behind the words', () => {
    const image = {_type: 'image' as const, asset: {_type: 'reference' as const, _ref: 'image-a'}}
    const slide = {_type: 'imageSlide', _key: 'i', image, alt: 'A lens'} as AnySlide
    expect(convertSlide(slide, 'embedSlide', keys())).toMatchObject({poster: image})
    expect(convertSlide(slide, 'statementSlide', keys())).toMatchObject({
      background: {image},
    })
    const behind = {...slide, background: {_type: 'background', image}} as AnySlide
    expect(kindsFor(behind)).toEqual(['videoSlide', 'embedSlide'])
  })

  test('is refused where a film, people or data would be lost', () => {
    expect(kindsFor(slideFixtures.peopleSlide)).toEqual([])
    expect(kindsFor(slideFixtures.chartSlide)).toEqual(['tableSlide'])
    expect(() => convertSlide(slideFixtures.chartSlide, 'quoteSlide', keys())).toThrow(
      'Take one of tableSlide',
    )
  })

  test.each<[SlideKind, SlideOf<'bulletsSlide'>, object]>([
    [
      'timelineSlide',
      bulletsOf('Eras', '1823: Stepped lens', 'Round wick (1782)', 'June 1999 – Electric'),
      {
        items: [
          {when: '1823', title: 'Stepped lens'},
          {when: '1782', title: 'Round wick'},
          {when: 'June 1999', title: 'Electric'},
        ],
      },
    ],
    [
      'bigNumberSlide',
      bulletsOf('Worth', '$28 billion before the round', '75 % stay'),
      {
        figures: [
          {value: '$28 billion', label: 'before the round'},
          {value: '75 %', label: 'stay'},
        ],
      },
    ],
    [
      'comparisonSlide',
      bulletsOf('Keeper vs. clockwork', 'sees fog', 'sleeps', 'never sleeps'),
      {sides: [{title: 'Keeper'}, {title: 'clockwork'}]},
    ],
    [
      'quoteSlide',
      bulletsOf('What she wrote', '“Nothing moves here but the light.” — Ada Marin'),
      {quote: 'Nothing moves here but the light.', attribution: 'Ada Marin'},
    ],
    [
      'definitionSlide',
      bulletsOf('A kept light means one with a name', '/kept/, noun', '≠ an automatic one'),
      {
        headline: 'A kept light',
        meaning: 'one with a name',
        usage: '/kept/, noun',
        contrast: 'an automatic one',
      },
    ],
    [
      'pitfallSlide',
      bulletsOf('Pitfall: nobody reads the log', 'Gaps', 'Instead: read it aloud'),
      {headline: 'nobody reads the log', remedy: 'read it aloud'},
    ],
    [
      'callToActionSlide',
      bulletsOf('Keep a light', 'Answer one question', 'https://example.org/keep'),
      {action: 'Answer one question', link: 'https://example.org/keep'},
    ],
  ])('as a %s takes its parts from the text', (kind, slide, expected) => {
    expect(convertSlide(slide, kind, keys())).toMatchObject(expected)
  })

  test('keeps the address of a link where the new kind has plain text', () => {
    const slide: AnySlide = {
      ...bulletsOf('Read'),
      body: [
        {
          _type: 'block',
          _key: 'a',
          listItem: 'bullet',
          markDefs: [{_type: 'link', _key: 'l', href: 'https://example.org/a'}],
          children: [{_type: 'span', _key: 's', text: 'the log', marks: ['l']}],
        },
      ],
    }
    expect(convertSlide(slide, 'checklistSlide', keys())).toMatchObject({
      items: [{text: 'the log (https://example.org/a)'}],
    })
  })
})

describe('a slide split in two', () => {
  const parted = fixtures.map((slide) => [slide._type, slide, splitSlide(slide, keys())] as const)

  test.each(parted.filter(([, , halves]) => halves !== undefined))(
    '%s: both halves hold all of it',
    (_, slide, halves) => {
      const [first, second] = halves!
      expect(first._key).toBe(slide._key)
      expect(second._key).toBe('new1')
      expect(second.headline).toBe(slide.headline)
      expect(missingWords(slide, halves!)).toEqual([])
    },
  )

  test('is every kind that has a list of at least two', () => {
    const whole = parted.filter(([, , halves]) => halves === undefined).map(([kind]) => kind)
    expect(whole).toEqual([
      'titleSlide',
      'agendaSlide',
      'sectionBreakSlide',
      'statementSlide',
      'quoteSlide',
      'definitionSlide',
      'bigNumberSlide',
      'chartSlide',
      'imageSlide',
      'videoSlide',
      'codeSlide',
      'callToActionSlide',
      'sourcesSlide',
      'embedSlide',
    ])
  })

  test('parts its time with it; the notes stay with the first', () => {
    const slide: AnySlide = {
      ...bulletsOf('One', 'a', 'b', 'c', 'd'),
      seconds: {_type: 'seconds', short: 30, long: 61},
      notes: note('Wait here.'),
    }
    const [first, second] = splitSlide(slide, keys())!
    expect(first).toMatchObject({seconds: {short: 15, long: 31}, notes: slide.notes})
    expect(second).toMatchObject({seconds: {short: 15, long: 30}})
    expect(second.notes).toBeUndefined()
  })

  test('code at the empty line nearest its middle', () => {
    const code = 'one\n\ntwo\nthree\n\nfour\n'
    const halves = splitSlide({...bareSlide, _type: 'codeSlide', _key: 'c', code}, keys())
    expect(halves).toMatchObject([{code: 'one\n\ntwo\nthree'}, {code: 'four\n'}])
  })
})

describe('what the content looks like', () => {
  test.each<[SlideKind, SlideOf<'bulletsSlide'>]>([
    ['timelineSlide', bulletsOf('Eras', '1823: Stepped lens', '1901: Vapour', '1950s: Electric')],
    ['bigNumberSlide', bulletsOf('Worth', '$28 billion in 2021', '$188 billion in 2026')],
    ['tableSlide', bulletsOf('Share', 'A: 10 %', 'B: 20 %', 'C: 30 %', 'D: 40 %')],
    ['comparisonSlide', bulletsOf('Keeper v. clockwork', 'sees fog', 'never sleeps')],
    ['quoteSlide', bulletsOf('A keeper said', '“Nothing moves here but the light.”')],
    ['definitionSlide', bulletsOf('Open source 3.0 means a licence that ends')],
    ['checklistSlide', bulletsOf('Monday', 'Find the lamp', 'Write down how', 'Put up a list')],
    ['pitfallSlide', bulletsOf('Pitfall: nobody reads the log', 'Gaps')],
    ['numberedSlide', bulletsOf('How', 'First the wick', 'Then the oil', 'Finally the glass')],
    ['funnelSlide', bulletsOf('Stages of the funnel', 'Awareness', 'Trial', 'Purchase')],
    ['cycleSlide', bulletsOf('The flywheel of a kept light', 'Trust', 'Ships', 'Oil')],
    ['callToActionSlide', bulletsOf('Join us', 'https://example.org/join')],
  ])('%s', (kind, slide) => {
    expect(suggestKinds(slide).map(({kind}) => kind)).toContain(kind)
  })

  test('is nothing in particular for plain points', () => {
    expect(suggestKinds(slideFixtures.statementSlide)).toEqual([])
    expect(suggestKinds(bulletsOf('Three jobs', 'A lamp at dusk', 'A bell in fog'))).toEqual([])
  })

  test('is never the kind that it has', () => {
    for (const slide of fixtures)
      expect(suggestKinds(slide).map(({kind}) => kind)).not.toContain(slide._type)
  })
})

const silent = new Set(
  '_type _key _ref _id style listItem marks layout chart kind notesVisibility transition fragments'.split(
    ' ',
  ),
)

function wordsOf(value: unknown, field = ''): string[] {
  if (silent.has(field)) return []
  if (typeof value === 'string') return value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (Array.isArray(value)) return value.flatMap((each) => wordsOf(each, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => wordsOf(each, name))
}

/** As often as they stood there: a word that stands twice is there twice afterwards. */
function missingWords(before: AnySlide, after: readonly AnySlide[]): string[] {
  const left = wordsOf(after)
  return wordsOf(before).filter((word) => {
    const index = left.indexOf(word)
    if (index !== -1) left.splice(index, 1)
    return index === -1
  })
}

function doubleKeys(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (!Array.isArray(value)) return Object.values(value).flatMap(doubleKeys)
  const keys = value.map((each: {_key?: string} | string) =>
    typeof each === 'object' ? each._key : undefined,
  )
  const double = keys.filter((key, index) => key !== undefined && keys.indexOf(key) !== index)
  return [...double.map(String), ...value.flatMap(doubleKeys)]
}
