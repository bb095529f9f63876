import {expect, test} from 'vitest'
import {adviceText, proposed} from './advice.ts'

const titles = ['Lamp', 'Oil', 'Wick', 'Lens', 'Price', 'End']
const stage = {
  budgetSeconds: 360,
  slides: titles.map((_, place) => ({
    seconds: 60,
    standing: place === 0 || place === 5 ? ('must' as const) : ('could' as const),
    needs: [],
  })),
  pages: titles.map((label, slide) => ({id: label, label, slide, seconds: 60})),
}
const none = new Set<number>()
const advice = (behind: number, skipped: ReadonlySet<number> = none) =>
  adviceText(stage, proposed(stage, 1, skipped, behind), skipped, behind)

test('who is on time gets no advice, and who is late as much as is needed', () => {
  expect(proposed(stage, 1, none, 4)).toBeNull()
  expect(advice(0)).toBe('')
  expect(advice(50)).toMatch(/^Skip \d “\w+” to land on time: saves 1:00\.$/)
  expect(advice(170)).toMatch(/^Skip \d(?:, |–)\d.* to land on time: saves 3:00\.$/)
  expect(advice(300)).toBe('Skipping 2–5 saves 4:00, and still it is 1:00 too long.')
})

test('what is passed over already is said, and not proposed again', () => {
  const skipped = new Set([1, 2])
  expect(advice(0, skipped)).toBe('Passing over 2 “Oil”, 3 “Wick”. ')
  expect(advice(400, skipped)).toBe(
    'Passing over 2 “Oil”, 3 “Wick”. Skipping 4 “Lens”, 5 “Price” saves 2:00, and still it is 4:40 too long.',
  )
})
