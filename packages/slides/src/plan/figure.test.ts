import {expect, test} from 'vitest'
import {figureOf, timeOf} from './figure.ts'

test.each([
  ['1,200', 1200],
  ['1 200.5', 1200.5],
  ['3,5', 3.5],
  ['\u22124 %', -4],
  ['$28', 28],
  ['1e3', 1000],
  ['0', 0],
  ['', null],
  ['about 5', null],
  ['1-2', null],
  ['n/a', null],
])('%j holds %j', (cell, figure) => {
  expect(figureOf(cell)).toBe(figure)
})

test('years, months and days lie in order', () => {
  const times = ['1999', '2024', '2024-01-02', '2024-06', '2024-12-31', '2025'].map(timeOf)
  expect(times).toEqual([...times].toSorted((a, b) => a! - b!))
  expect(timeOf('Oct 2024')).toBeNull()
})
