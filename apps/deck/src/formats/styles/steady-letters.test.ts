import {expect, test} from 'vitest'
import {steadyLetters} from './steady-letters.ts'

test('texts that differ by a letter ask for the same face', () => {
  const one = steadyLetters([...new Set('sphinx of black quartz, judge my vow')])
  const other = steadyLetters([...new Set('sphinx of black quart, judge my vow')])
  expect(other).toBe(one)
})

test('a few letters stay a few', () => {
  expect(steadyLetters(['T', 'i', 'd', 'e', ' ', '4'])).toBe(' 4Tdei')
})
