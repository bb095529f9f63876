import {bareSlide} from '@rostrum/schema'
import type {Slide, Talk} from '@rostrum/schema'
import {exampleTalk} from '@rostrum/slides/testing'
import {expect, test} from 'vitest'
import {judgeRooms, roomsOf} from './variants.ts'

const crew = {_id: 'crew', title: 'The crew', slug: 'crew'}
const cooks = {_id: 'cooks', title: 'The cooks', slug: 'cooks'}

const slide = (key: string, seconds: number, rest: Partial<Slide> = {}): Slide =>
  ({
    ...bareSlide,
    _type: 'statementSlide',
    _key: key,
    headline: `The ${key}`,
    seconds: {_type: 'seconds', short: seconds, long: seconds},
    ...rest,
  }) as Slide
const from = (mustFrom: number) => ({priority: {_type: 'priority' as const, mustFrom}})

const talkOf = (slides: readonly Slide[], minutes: number | null = null): Talk => ({
  ...exampleTalk(),
  minutes,
  sections: [{_id: 's', _rev: '1', title: 'Lights', slides: [...slides]}],
})

const names = (talk: Talk) =>
  roomsOf(talk).map(({audience, minutes}) => `${audience?.title ?? ''}@${minutes ?? ''}`)

test('a talk knows its audiences, and the lengths that are not beyond its own', () => {
  expect(names(talkOf([slide('lamp', 60)]))).toEqual(['@'])
  expect(names(talkOf([slide('lamp', 1200)]))).toEqual(['@', '@5', '@15'])
  expect(names(talkOf([slide('lamp', 60)], 20))).toEqual(['@', '@5', '@15', '@20'])
  const told = [
    slide('lamp', 60, from(8)),
    slide('oil', 60, {audiences: [crew]}),
    slide('lens', 60, {audiences: [cooks, crew], ...from(90)}),
  ]
  expect(names(talkOf(told, 10))).toEqual(
    ['', 'The crew', 'The cooks'].flatMap((who) => [
      `${who}@`,
      `${who}@5`,
      `${who}@8`,
      `${who}@10`,
    ]),
  )
})

test('a length that its musts do not fit is told once, with what to cut for whom', () => {
  const {variants, problems} = judgeRooms(
    talkOf(
      [
        slide('lamp', 200, from(5)),
        slide('oil', 130, from(5)),
        slide('lens', 40, {audiences: [crew], ...from(5)}),
        slide('rest', 900),
      ],
      null,
    ),
  )
  expect(problems).toEqual([
    {
      rule: 'over-budget',
      severity: 'warning',
      path: ['minutes'],
      message:
        'For everyone in 5:00 what must be told is 70 seconds too long: “The lamp” (3:20), “The oil” (2:10), and “The lens” (0:40) take 6:10 in their short tellings. Cut “The oil” (2:10), or let it begin at longer talks. Too long for The crew too.',
    },
  ])
  expect(variants.map(({audience, minutes, state}) => [audience, minutes, state])).toEqual([
    [null, null, 'fits'],
    [null, 5, 'over'],
    [null, 15, 'fits'],
    ['The crew', null, 'fits'],
    ['The crew', 5, 'over'],
    ['The crew', 15, 'fits'],
  ])
  expect(variants[1]).toMatchObject({seconds: 370, slides: 3})
})

test('in its own minutes it is an error, and of many musts some are named', () => {
  const musts = Array.from({length: 9}, (_, place) => slide(`light ${place}`, 50, from(2)))
  const {problems} = judgeRooms(talkOf(musts, 7))
  expect(problems.map(({severity}) => severity)).toEqual(['warning', 'warning', 'error'])
  const own = problems.at(-1)!.message
  expect(own).toMatch(
    /^For everyone in 7:00 what must be told is 30 seconds too long: “The light 0” \(0:50\), .* and 4 more take 7:30/,
  )
  expect(own).toMatch(/Cut “The light \d” \(0:50\), or let it begin at longer talks\.$/)
})

test('where all is told and much time is left, the talk is short', () => {
  const slides = [
    slide('lamp', 400),
    slide('oil', 100, {audiences: [crew]}),
    slide('lens', 90, {audiences: [cooks]}),
  ]
  const {variants, problems} = judgeRooms(talkOf(slides, 10))
  expect(variants.filter(({state}) => state === 'short').map(({audience}) => audience)).toEqual([
    'The crew',
    'The cooks',
  ])
  expect(problems).toMatchObject([
    {
      rule: 'under-budget',
      message:
        'For The crew all that there is is told in 8:20 of 10:00. Write more, or plan the rest for questions. So it is for The cooks.',
    },
  ])
})
