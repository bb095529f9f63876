import {expect, test} from 'vitest'
import {clockText, paceText, secondsBehind} from './pace.ts'

const slide = (seconds: number) => ({seconds, standing: 'should' as const, needs: []})
const stage = {
  budgetSeconds: 100,
  slides: [slide(40), slide(60)],
  pages: [
    {id: 'a', label: 'A', slide: 0, seconds: 20},
    {id: 'b', label: 'B', slide: 0, seconds: 20},
    {id: 'c', label: 'C', slide: 1, seconds: 60},
  ],
}
const none = new Set<number>()

test('pace is how late the talk ends if the rest goes as planned', () => {
  const behind = (page: number, elapsed: number, onPage: number, skipped = none) =>
    secondsBehind(stage, {page, elapsed, onPage, skipped})
  expect(behind(0, 0, 0)).toBe(0)
  expect(behind(0, 20, 20)).toBe(0)
  expect(behind(0, 50, 50)).toBe(30)
  expect(behind(2, 15, 0)).toBe(-25)
  expect(behind(2, 100, 60)).toBe(0)
  expect(behind(0, 20, 20, new Set([1]))).toBe(-60)
})

test('pace is told in words, and times as clocks show them', () => {
  expect([130, -40, 4, -4.4, 3600].map(paceText)).toEqual([
    '2:10 behind',
    '0:40 ahead',
    'on time',
    'on time',
    '1:00:00 behind',
  ])
  expect([0, 75, 3675, -9].map(clockText)).toEqual(['0:00', '1:15', '1:01:15', '−0:09'])
})
