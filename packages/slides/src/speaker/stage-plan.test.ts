import type {Slide} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {expect, test} from 'vitest'
import {planDeck} from '../plan/plan-deck.ts'
import {exampleTalk} from '../testing/index.ts'
import {stagePlan} from './stage-plan.ts'

const talk = exampleTalk()

test('the time of all pages is that of the talk, and every page has its slide', () => {
  for (const minutes of [null, 30]) {
    const plan = planDeck(talk, minutes === null ? {} : {minutes})
    const {pages, slides, budgetSeconds} = stagePlan(talk, plan)
    expect(pages.map(({id}) => id)).toEqual(plan.slides.map(({id}) => id))
    const total = slides.reduce((sum, {seconds}) => sum + seconds, 0)
    expect(pages.reduce((sum, {seconds}) => sum + seconds, 0)).toBeCloseTo(total)
    expect(total).toBeGreaterThan(0)
    expect(budgetSeconds).toBe(minutes === null ? total : minutes * 60)
    expect(total).toBe(plan.choice?.totalSeconds ?? total)
    for (const [place, {slide}] of pages.entries())
      expect([0, 1]).toContain(slide - (pages[place - 1]?.slide ?? -1))
  }
})

test('a slide knows what it depends on by its place among those that are told', () => {
  const {statementSlide, sectionBreakSlide} = slideFixtures
  const could = {_type: 'priority', couldFrom: 0} as const
  const slides = [
    {...sectionBreakSlide, _key: 'a', priority: could},
    {...statementSlide, _key: 'b', priority: could},
    {
      ...statementSlide,
      _key: 'c',
      dependsOn: [{_type: 'slideLink' as const, _key: 'l', slide: 'b', section: null}],
    },
    {...statementSlide, _key: 'd', priority: could},
  ] as Slide[]
  const small = {...talk, sections: [{_id: 's', _rev: '1', title: 'S', slides}]}
  const stage = stagePlan(small, planDeck(small, {minutes: 60})).slides
  expect(stage.slice(0, 4).map(({needs}) => needs)).toEqual([[], [], [1], []])
  expect(stage.slice(0, 4).map(({standing}) => standing)).toEqual([
    'must',
    'should',
    'should',
    'could',
  ])
})
