import {bareSlide} from '@rostrum/schema'
import {expect, it} from 'vitest'
import {talkReport} from '../inspectors/talk-report.ts'
import {badgeTexts} from './badge-texts.ts'

const seconds = {_type: 'seconds' as const, short: 100, long: 200}
const slides = [
  {...bareSlide, _type: 'statementSlide' as const, _key: 'a', headline: 'A light', seconds},
]
const reportOf = (minutes: number) =>
  talkReport(
    {_id: 't', minutes, sections: [{_id: 's', _originalId: 'drafts.s', slides}]},
    '2026-11-24',
  )

it.each([
  [1, '1 slide 3:20 of 1:00', 'danger', 'Even bare it is 0:40 too long.'],
  [3, '1 slide 3:20 of 3:00', 'warning', 'Told in full it is 0:20 too long.'],
  [5, '1 slide 3:20 of 5:00', 'success', 'It leaves 1:40 for questions.'],
])('a talk of %i minutes', (minutes, label, color, title) => {
  expect(badgeTexts.time(reportOf(minutes))).toMatchObject({
    label,
    color,
    title: expect.stringContaining(title),
  })
})

it('speaks of what is missing, and is silent where nothing is', () => {
  expect(badgeTexts.notes(reportOf(5))?.label).toBe('1 slide without notes')
  expect(badgeTexts.unpublished(reportOf(5))?.label).toBe('1 section unpublished')
  expect(badgeTexts.unsourced(reportOf(5))).toBeUndefined()
  expect(badgeTexts.stale(reportOf(5))).toBeUndefined()
})
