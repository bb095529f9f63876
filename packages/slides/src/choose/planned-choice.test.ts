import {expect, test} from 'vitest'
import {renderHtml} from '../html/render-html.ts'
import {planDeck} from '../plan/plan-deck.ts'
import {exampleTalk} from '../testing/index.ts'
import type {Room} from './choice.ts'
import {source, talkOf} from './testing/sketch.ts'
import {TooLongError} from './too-long-error.ts'

const talk = talkOf([
  [{key: 't', kind: 'titleSlide', short: 10}],
  [
    {key: 'x', kind: 'sectionBreakSlide', short: 5},
    {key: 'a', short: 60, sourced: true, from: {could: 0}},
  ],
  [
    {key: 'y', kind: 'sectionBreakSlide', short: 5},
    {key: 'b', short: 40, long: 60},
  ],
])
const plan = (room: Room) => planDeck(talk, room)
const keysOf = (room: Room) => plan(room).slides.map(({origin}) => origin?.slideKey ?? 'made')

test('a deck without a room is the whole talk, whatever its priorities', () => {
  expect(keysOf({})).toEqual(['t', 'x', 'a', 'y', 'b', 'made'])
  expect(plan({}).choice).toBeNull()
  expect(planDeck(exampleTalk(), {minutes: null, audience: null, overrides: []})).toEqual(
    planDeck(exampleTalk()),
  )
})

test('sections, their numbers, the agenda and the sources are those of what is told', () => {
  const short = plan({minutes: 1})
  expect(short.slides.map(({origin}) => origin?.slideKey)).toEqual(['t', 'y', 'b'])
  expect(short.sections.map(({title, number}) => [title, number])).toEqual([
    ['Section 0', null],
    ['Section 2', 1],
  ])
  expect(short.choice).toMatchObject({totalSeconds: 55, spareSeconds: 5})
  expect(JSON.stringify(short)).not.toContain(source.title)
  expect(JSON.stringify(plan({minutes: 5}))).toContain(source.title)
  expect(JSON.parse(JSON.stringify(short))).toEqual(short)
})

test('every page says how and why its slide is told, and no audience reads it', () => {
  const short = plan({minutes: 1})
  expect(short.slides.map(({choice}) => choice)).toEqual([
    {
      priority: 'must',
      telling: 'long',
      seconds: 10,
      reason: {code: 'must', sentence: 'A deck begins with its title.'},
    },
    expect.objectContaining({seconds: 5, reason: expect.objectContaining({code: 'opens-section'})}),
    {
      priority: 'should',
      telling: 'short',
      seconds: 40,
      reason: {code: 'fits', sentence: 'There is time for it.'},
    },
  ])
  expect(plan({}).slides.map(({choice}) => [choice?.telling, choice?.reason.code])).toEqual([
    ...Array.from({length: 5}, () => ['long', 'everything']),
    [undefined, undefined],
  ])
  const page = renderHtml(short, {assets: {css: 'deck.css', script: 'deck.js'}, notes: true})
  for (const {reason} of short.choice!.slides) expect(page).not.toContain(reason.sentence)
})

test('without room for the musts there is no plan but a list of what could go', () => {
  const musts = talkOf([
    [
      {key: 'a', short: 50, from: {must: 0}},
      {key: 'b', short: 25, from: {must: 0}},
    ],
  ])
  expect(() => planDeck(musts, {minutes: 1})).toThrow(TooLongError)
  expect(() => planDeck(musts, {minutes: 1})).toThrow(/takes 1:15 .* 0:15 more than the 1:00/s)
  expect(() => planDeck(musts, {minutes: 1})).toThrow(/cut.*:\n +0:25 {2}B$/s)
})

test('a talk of which nothing is told says so on a title slide', () => {
  const others = talkOf([[{key: 'a', audiences: ['sales']}]])
  const {slides, problems} = planDeck(others, {audience: {_id: 'founders', title: 'Founders'}})
  expect(slides.map(({kind}) => kind)).toEqual(['titleSlide'])
  expect(problems[0]?.message).toBe('No slide of the talk is told to this audience in this time.')
})
