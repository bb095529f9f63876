import type {GivenDeck, Section} from '@rostrum/schema'
import {expect, test} from 'vitest'
import {planDeck} from '../plan/plan-deck.ts'
import {applyDeck} from './apply-deck.ts'
import {chooseSlides} from './choose-slides.ts'
import {source, talkOf} from './testing/sketch.ts'

const talk = {
  ...talkOf([
    [{key: 'a'}, {key: 'b', short: 20}],
    [{key: 'c'}, {key: 'd', audiences: ['sales']}],
  ]),
  sources: [source],
}
const [one, two] = talk.sections as [Section, Section]

const deckOf = (fields: Partial<GivenDeck>): GivenDeck => ({
  _id: 'deck-founders',
  _rev: 'r1',
  _updatedAt: '2026-11-01T00:00:00Z',
  title: 'Founders, one minute',
  slug: 'founders',
  minutes: null,
  language: null,
  audience: null,
  event: null,
  overrides: null,
  order: null,
  parts: [{_type: 'talk', ...talk}],
  ...fields,
})
const override = (sectionId: string, slideKey: string, how: object) => ({
  sectionId,
  slideKey,
  hidden: null,
  kept: null,
  replacements: null,
  pinned: null,
  ...how,
})
const link = (sectionId: string, slideKey: string) => ({sectionId, slideKey})
const keysOf = (deck: GivenDeck) =>
  (applyDeck(deck).talk.sections ?? []).map(({title, slides}) =>
    [title ?? '', ...(slides ?? []).map(({_key}) => _key)].join(' '),
  )

test('a deck is its talk under the deck’s own slug, with audience, minutes and language', () => {
  const audience = {_id: 'founders', title: 'Founders', slug: 'founders'}
  const {talk: given, room, problems} = applyDeck(deckOf({minutes: 1, audience, language: 'de'}))
  expect(given).toMatchObject({
    title: talk.title,
    slug: 'founders',
    language: 'de',
    minutes: 1,
    speakers: talk.speakers,
    sections: talk.sections,
  })
  expect({room, problems}).toEqual({
    room: {audience: {_id: 'founders', title: 'Founders'}, minutes: 1, overrides: []},
    problems: [],
  })
  const {choice} = planDeck(given, room)
  expect(choice?.slides.filter((slide) => slide.in).map(({slideKey}) => slideKey)).toEqual([
    'a',
    'b',
    'c',
  ])
})

test('parts are sections too, without a talk under the title of the deck', () => {
  const deck = deckOf({
    parts: [
      {_type: 'section', ...two},
      {_type: 'section', ...one},
    ],
  })
  expect(applyDeck(deck).talk).toMatchObject({title: 'Founders, one minute', speakers: []})
  expect(keysOf(deck)).toEqual(['Section 1 c d', 'Section 0 a b'])
})

test('it hides, keeps and says otherwise, and leaves the talk as it is', () => {
  const before = JSON.stringify(talk)
  const deck = deckOf({
    minutes: 1,
    overrides: [
      override('s0', 'a', {hidden: true}),
      override('s1', 'd', {kept: true}),
      override('s0', 'b', {
        replacements: [
          {field: 'headline', text: 'For you alone'},
          {field: 'body', text: 'no'},
          {field: '_type', text: 'no'},
        ],
      }),
      override('s9', 'gone', {hidden: true}),
    ],
  })
  const {talk: given, room, problems} = applyDeck(deck)
  expect(JSON.stringify(talk)).toBe(before)
  expect(given.sections![0]!.slides![1]).toMatchObject({
    _type: 'statementSlide',
    headline: 'For you alone',
  })
  const choice = chooseSlides(given, room)
  expect(choice.fits && choice.slides.map(({in: isIn, reason}) => [isIn, reason.code])).toEqual([
    [false, 'hidden'],
    [true, 'fits'],
    [true, 'fits'],
    [true, 'kept'],
  ])
  expect(problems.map(({code, slideKey}) => [code, slideKey])).toEqual([
    ['slide-lost', 'gone'],
    ['field-unknown', 'b'],
    ['field-unknown', 'b'],
  ])
})

test('a slide that is not listed stays behind its neighbour', () => {
  expect(keysOf(deckOf({order: [link('s0', 'b'), link('s0', 'a')]}))).toEqual([
    'Section 0 b a',
    'Section 1 c d',
  ])
  expect(keysOf(deckOf({order: [link('s1', 'd')]}))).toEqual(['Section 0 a b', 'Section 1 c d'])
  expect(keysOf(deckOf({order: [link('s1', 'c'), link('s0', 'b')]}))).toEqual([
    'Section 1 c d',
    'Section 0 a b',
  ])
})

test('a section that goes on behind another is counted once', () => {
  const order = [link('s0', 'a'), link('s1', 'c'), link('s0', 'b'), link('s1', 'd')]
  const deck = deckOf({order})
  expect(keysOf(deck)).toEqual(['Section 0 a', 'Section 1 c', ' b', ' d'])
  const {talk: given} = applyDeck(deck)
  expect(planDeck(given).sections.map(({number}) => number)).toEqual([1, 2, null, null])
})

test('a pinned slide is as its revision had it; without that it is as it is now', () => {
  const old = {...one.slides![0]!, headline: 'As it was'}
  const deck = deckOf({
    overrides: [override('s0', 'a', {pinned: 'r0'}), override('s0', 'b', {pinned: 'lost'})],
  })
  const earlier = [{sectionId: 's0', slideKey: 'a', revision: 'r0', slide: old}]
  const {talk: given, problems} = applyDeck(deck, earlier)
  expect(given.sections![0]!.slides!.map(({headline}) => headline)).toEqual(['As it was', 'B'])
  expect(problems).toEqual([
    expect.objectContaining({code: 'revision-lost', slideKey: 'b', sectionId: 's0'}),
  ])
})
