import {expect, test} from 'vitest'
import {isLineRange} from './line-range.ts'

test.each(['1', '1-3', '1, 4-6', ' 2 - 3 , 9 '])('%j is a list of lines', (text) =>
  expect(isLineRange(text)).toBe(true),
)
test.each(['', 'a', '1-', '-1', '1;2', '1,,2'])('%j is none', (text) =>
  expect(isLineRange(text)).toBe(false),
)
