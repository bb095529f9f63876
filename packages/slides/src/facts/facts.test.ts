import {bareSlide, type Slide} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {expect, test} from 'vitest'
import {planDeck} from '../plan/plan-deck.ts'
import {exampleTalk, notes, points} from '../testing/index.ts'
import {drawnPictures} from './drawn-pictures.ts'
import {slideFacts} from './slide-facts.ts'

const pageOf = (slide: Slide) =>
  planDeck({
    ...exampleTalk(),
    sources: [],
    sections: [{_id: 's', _rev: '1', title: 'S', slides: [slide]}],
  }).slides[0]!
const factsOf = (slide: Slide) => slideFacts(pageOf(slide))
const shot = (width: number, height: number, mimeType = 'image/png') => ({
  _type: 'image' as const,
  asset: {
    _id: `image-a-${width}x${height}-png`,
    url: 'https://example.org/a.png',
    mimeType,
    metadata: {lqip: null, dimensions: {width, height}},
  },
})
const picture = (size: ReturnType<typeof shot>): Slide => ({
  ...slideFixtures.imageSlide,
  image: size,
  caption: 'The lens',
})

test('every kind of slide says something, but for those that the talk speaks for', () => {
  const silent = Object.values(slideFixtures)
    .filter((slide) => factsOf(slide).texts.length === 0)
    .map(({_type}) => _type)
  expect(silent).toEqual([])
})

test('points of any depth, notes, alternatives and links are told apart', () => {
  const slide: Slide = {
    ...bareSlide,
    _type: 'bulletsSlide',
    _key: 'a',
    headline: 'A light',
    body: points([
      ['*', 1, 'Keep it'],
      ['*', 2, 'by night'],
    ]),
    notes: notes('Wait.'),
    sources: [
      {
        _id: 'annals',
        title: 'Annals',
        author: 'E. Thorne',
        publisher: null,
        published: '1874',
        url: 'https://example.org/annals',
        checkedOn: null,
        confidence: null,
      },
    ],
  }
  expect(factsOf(slide)).toEqual({
    texts: ['A light', 'Keep it', 'by night', 'E. Thorne, 1874'],
    notes: ['Wait.'],
    alts: [],
    links: ['https://example.org/annals'],
  })
  expect(factsOf(picture(shot(1600, 900)))).toMatchObject({
    texts: ['The lens is the machine', 'The lens'],
    alts: ['A stepped lens taller than the keeper beside it'],
  })
})

test('a picture is stretched as far as its box is larger, and drawings are not', () => {
  const stretchOf = (slide: Slide) => drawnPictures(pageOf(slide))[0]?.stretch
  expect(stretchOf(picture(shot(2272, 400)))).toBeCloseTo(0.5)
  expect(stretchOf(picture(shot(284, 50)))).toBeCloseTo(4)
  expect(stretchOf(picture(shot(284, 50, 'image/svg+xml')))).toBeUndefined()
  const behind = {_type: 'background' as const, image: shot(640, 720)}
  expect(stretchOf({...slideFixtures.statementSlide, background: behind})).toBeCloseTo(2)
})
