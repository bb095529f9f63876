import {expect, test} from 'vitest'
import {parseVariant} from './variant-name.ts'

test.each([
  ['talk', {}],
  ['talk@15', {minutes: 15}],
  ['talk:The crew', {audience: 'The crew'}],
  ['talk@7.5:crew?', {minutes: 7.5, audience: 'crew?'}],
  ['talk@2026-05-04', {at: '2026-05-04'}],
  ['talk@2026-05-04@15:crew', {at: '2026-05-04', minutes: 15, audience: 'crew'}],
  [
    'talk@15@2026-05-04T10:30:00.5+02:00:crew',
    {at: '2026-05-04T10:30:00.5+02:00', minutes: 15, audience: 'crew'},
  ],
  ['talk@2026-05-04T10:30Z', {at: '2026-05-04T10:30Z'}],
  ['talk@8f1c:crew', {at: '8f1c', audience: 'crew'}],
  [
    'talk?audience=The%20crew&minutes=15&theme=essay',
    {audience: 'The crew', minutes: 15, theme: 'essay'},
  ],
  ['talk@8f1c?theme=essay', {at: '8f1c', theme: 'essay'}],
])('%s', (text, rest) => {
  expect(parseVariant(text)).toEqual({slug: 'talk', ...rest})
})

test.each([
  ['@15', 'A variant is a slug'],
  ['talk?colour=red', 'A variant is a slug'],
  ['talk?theme=essay&colour=red', 'A variant is a slug'],
  ['talk@-3', 'Minutes are a number'],
  ['talk@', 'Minutes are a number'],
  ['talk?minutes=ten', 'Minutes are a number'],
])('%s is none', (text, words) => {
  expect(() => parseVariant(text)).toThrow(words)
})
