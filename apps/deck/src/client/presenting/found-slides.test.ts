import {expect, test} from 'vitest'
import {foundSlides} from './found-slides.ts'

const slides = ['Café by the sea', 'Oil', 'The lamp', 'Lamps and oil'].map((label, place) => ({
  number: place + 1,
  label,
  words: `${label} ${place === 0 ? 'with a lamp' : ''}`,
}))

test.each([
  ['', [0, 1, 2, 3]],
  ['2', [1]],
  ['LAMP', [2, 3, 0]],
  ['oil lamp', [3]],
  ['cafe', [0]],
  ['whale', []],
])('“%s” finds %j', (search, places) => {
  expect(foundSlides(slides, search)).toEqual(places)
})
