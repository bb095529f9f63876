import {expect, it} from 'vitest'
import {locationsOf} from './locations-of.ts'

const deckUrl = 'http://localhost:3335'
const section = {_id: 'water', first: {_type: 'bulletsSlide', _key: 'hot'}}
const tea = {title: 'Tea', slug: 'on tea', slides: [null, section]}

it('leads to the deck of a talk, and to where a section begins', () => {
  const deck = `${deckUrl}/on%20tea/?perspective=drafts`
  expect(locationsOf([tea], 'talk-tea', deckUrl)).toEqual({
    locations: [{title: 'Tea', href: deck}],
  })
  expect(locationsOf([tea], 'water', deckUrl)).toEqual({
    locations: [{title: 'Tea', href: `${deck}#/s-water-hot`}],
  })
})

it('says so where nothing is shown', () => {
  expect(locationsOf([{...tea, slug: null}], 'water', deckUrl)).toMatchObject({tone: 'caution'})
})
