import {expect, it} from 'vitest'
import {asHex} from './as-hex.ts'

it.each([
  ['#AbC', '#aabbcc'],
  ['#12abEF', '#12abef'],
  ['oklch(1 0 0)', '#ffffff'],
  ['oklch(0% 0 0)', '#000000'],
  ['oklch(0.628 0.2577 29.23)', '#ff0000'],
  ['url(https://example.org)', '#808080'],
  [undefined, '#808080'],
])('shows %s to the picker as %s', (colour, hex) => {
  expect(asHex(colour)).toBe(hex)
})
