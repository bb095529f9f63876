import {expect, test} from 'vitest'
import {isKept} from './is-kept.ts'

test.each([
  ['/', true],
  ['/lights/', true],
  ['/lights/?audience=sales&minutes=15', true],
  ['/lights/speaker', true],
  ['/lights/media/film.webm', true],
  ['/lights/?perspective=drafts', false],
  ['/lights/images/a.png?perspective=published&perspective=drafts', false],
  ['/lights/changes', false],
  ['/_api/talks', false],
])('%s is kept: %s', (address, kept) => {
  expect(isKept(new URL(address, 'http://localhost:3335'))).toBe(kept)
})
