import {expect, it} from 'vitest'
import {noteName} from './note-name.ts'

it.each([
  ['# On tea\n\n- Leaves', 'On tea'],
  ['---\ntitle: "Tea, at length"\n---\n# Part one', 'Tea, at length'],
  ['- one point that goes on for more than eight words', 'one point that goes on for more than'],
  ['title: not front matter', 'title: not front matter'],
  ['   ', 'Notes'],
])('names %j', (text, name) => {
  expect(noteName(text)).toBe(name)
})
