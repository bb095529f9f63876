import {priorityAt, type Talk} from '@rostrum/schema'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Choice, Chosen, Room} from './choice.ts'
import {chooseSlides} from './choose-slides.ts'
import {bestOfAll} from './testing/best-of-all.ts'
import {type Sketch, talkOf} from './testing/sketch.ts'

/** Talks of so many slides at most, in one to three sections, with breaks and links of any kind. */
function talks(most: number, longest: number): fc.Arbitrary<Talk> {
  const keys = Array.from({length: most}, (_, place) => `k${place}`)
  const slide = fc.record(
    {
      short: fc.nat(longest),
      more: fc.oneof(fc.constant(0), fc.nat(longest)),
      from: fc.record(
        {must: fc.constantFrom(0, 9, 99), should: fc.constantFrom(0, 9), could: fc.constant(0)},
        {requiredKeys: []},
      ),
      needs: fc.oneof(
        {weight: 2, arbitrary: fc.constant<string[]>([])},
        {weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...keys), {maxLength: 2})},
      ),
      audiences: fc.constantFrom<string[]>(['sales'], ['founders'], ['sales', 'founders']),
      sourced: fc.boolean(),
      kind: fc.constantFrom(
        ...(Array(4).fill('statementSlide') as 'statementSlide'[]),
        'sectionBreakSlide' as const,
        'sourcesSlide' as const,
      ),
      section: fc.nat(2),
    },
    {requiredKeys: ['short', 'more', 'section', 'needs']},
  )
  return fc.array(slide, {minLength: 1, maxLength: most}).map((all) => {
    const sections: Sketch[][] = [[], [], []]
    for (const [place, {section, more, ...rest}] of all.entries())
      sections[section]!.push({...rest, key: keys[place]!, long: rest.short + more})
    return talkOf(sections.filter((each) => each.length > 0))
  })
}

const rooms = (longest: number): fc.Arbitrary<Room> =>
  fc
    .record({
      seconds: fc.integer({min: 1, max: longest}),
      audience: fc.constantFrom(null, {_id: 'founders', title: 'Founders'}),
      hidden: fc.option(fc.constantFrom('k0', 'k1', 'k2')),
    })
    .map(({seconds, audience, hidden}) => ({
      minutes: seconds / 60,
      audience,
      overrides:
        hidden === null
          ? []
          : [0, 1, 2].map((n) => ({sectionId: `s${n}`, slideKey: hidden, hidden: true})),
    }))

const slidesOf = (talk: Talk) =>
  (talk.sections ?? []).flatMap(({_id, slides}) => (slides ?? []).map((slide) => ({_id, slide})))

function scoreOf(talk: Talk, room: Room, {slides, totalSeconds}: Chosen) {
  const standings = slidesOf(talk).flatMap(({slide}, place) =>
    slides[place]!.in && !followers.includes(slide._type)
      ? [priorityAt(slide.priority ?? null, room.minutes)]
      : [],
  )
  return {
    shoulds: standings.filter((each) => each === 'should').length,
    coulds: standings.filter((each) => each === 'could').length,
    seconds: totalSeconds,
  }
}

const followers: readonly string[] = ['sectionBreakSlide', 'sourcesSlide']
const sum = (all: readonly {seconds: number}[]) => all.reduce((so, {seconds}) => so + seconds, 0)

/** What is wrong with a choice, proven to be the best or not. */
function faultsOf(talk: Talk, choice: Choice): string[] {
  const faults: string[] = []
  const holds = (what: string, isSo: boolean) => void (isSo || faults.push(what))
  if (!choice.fits) {
    holds('it is over', choice.overSeconds > 0)
    holds('the cut is enough', sum(choice.musts.filter(({cut}) => cut)) >= choice.overSeconds)
    holds('the musts add up', sum(choice.musts) === choice.leastSeconds)
    return faults
  }
  const {slides, totalSeconds, spareSeconds, budgetSeconds} = choice
  const all = slidesOf(talk)
  const names = (each: readonly {id: string; key: string}[]) =>
    each.map(({id, key}) => `${id}/${key}`).join(' ')
  holds(
    'each slide once and in order',
    names(slides.map(({sectionId, slideKey}) => ({id: sectionId, key: slideKey}))) ===
      names(all.map(({_id, slide}) => ({id: _id, key: slide._key}))),
  )
  holds('within the time', totalSeconds <= budgetSeconds!)
  holds('the seconds add up', totalSeconds === sum(slides))
  holds('the rest is spare', spareSeconds === budgetSeconds! - totalSeconds)
  for (const [place, {slide}] of all.entries()) {
    const {in: isIn, slideKey, telling, seconds, priority, reason} = slides[place]!
    const {short, long} = slide.seconds!
    const told = {long, short, none: 0}[telling ?? 'none']
    holds(`${slideKey} takes its time`, seconds === told && isIn === (telling !== null))
    holds(`${slideKey} is in where it is a must`, isIn || priority !== 'must')
    holds(`${slideKey} is wanted where it is in`, !isIn || priority !== 'out')
    holds(`${slideKey} has a reason`, /^\S.*\.$/.test(reason.sentence))
    const needs = isIn && !followers.includes(slide._type) ? (slide.dependsOn ?? []) : []
    for (const {slide: need} of needs) {
      const other = all.findIndex((each) => each.slide._key === need)
      const counts = other !== -1 && !followers.includes(all[other]!.slide._type)
      holds(`${slideKey} brings ${need}`, !counts || slides[other]!.in)
    }
  }
  return faults
}

describe('whatever the talk and the room', () => {
  test('the choice is sound, as good as the best of all, and always the same', () => {
    let compared = 0
    fc.assert(
      fc.property(talks(8, 20), rooms(90), (talk, room) => {
        const choice = chooseSlides(talk, room)
        expect(faultsOf(talk, choice)).toEqual([])
        expect(chooseSlides({...talk}, room)).toEqual(choice)
        expect(JSON.parse(JSON.stringify(choice))).toEqual(choice)
        const best = bestOfAll(talk, room)
        expect(choice.fits).toBe(best !== null)
        if (!choice.fits) return
        expect(choice.proven).toBe(true)
        expect(scoreOf(talk, room, choice)).toEqual(best)
        compared += 1
      }),
      {numRuns: 400},
    )
    expect(compared).toBeGreaterThan(100)
  })

  test('it is sound where there is no time to prove it', () => {
    const limits = fc.constantFrom(1, 50, 500, 5000)
    let unproven = 0
    fc.assert(
      fc.property(talks(20, 40), rooms(400), limits, (talk, room, limit) => {
        const choice = chooseSlides(talk, room, limit)
        expect(faultsOf(talk, choice)).toEqual([])
        if (!choice.fits) return
        if (!choice.proven) unproven += 1
        expect(choice.proven ? choice : chooseSlides(talk, room)).toEqual(chooseSlides(talk, room))
      }),
      {numRuns: 300},
    )
    expect(unproven).toBeGreaterThan(20)
  })

  test('a thousand slides that hang together by sections are chosen with proof', () => {
    const sections = Array.from({length: 20}, (_, section) =>
      Array.from({length: 50}, (_unused, place): Sketch => {
        const key = `k${section}-${place}`
        const base = {key, short: 20 + ((section * 7 + place * 13) % 40)}
        if (place === 0) return {...base, kind: 'sectionBreakSlide', short: 5}
        const needs = place % 10 === 9 ? [`k${section}-${place - 4}`] : []
        const from = [{must: 0}, {should: 0}, {could: 0}][place % 25 === 1 ? 0 : 1 + (place % 2)]!
        return {...base, long: base.short + (place % 3) * 15, needs, from}
      }),
    )
    const choice = chooseSlides(talkOf(sections), {minutes: 60})
    expect(choice).toMatchObject({fits: true, proven: true, spareSeconds: 0})
  })
})
