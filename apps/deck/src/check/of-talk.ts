import {talkProblems} from '@rostrum/schema'
import type {Slide, Talk} from '@rostrum/schema'
import type {DeckPlan} from '@rostrum/slides'
import type {Variant} from '../actions/plan-variant.ts'
import {placedProblems} from '../formats/problems.ts'
import type {JudgedVariant} from './judge-variant.ts'
import {at, placeOf, present, wholeTalk} from './finding.ts'
import type {Found, Place, Section} from './finding.ts'

/** Of the talk or deck document as a whole: its times, its changes, and what a talk has to have. */
export function ofTalk(variant: Variant, {told, problems}: JudgedVariant): Found[] {
  const isOver = problems.some(({rule, severity}) => rule === 'over-budget' && severity === 'error')
  const lost = (variant.talk.sections ?? []).filter((section) => section === null)
  const own = talkProblems({
    ...told,
    speakers: present(told.speakers),
    // In a room a section that is gone is no part of what is told.
    sections: [...lost, ...present<Section>(told.sections)],
  }).filter(({rule}) => !(isOver && rule === 'over-budget'))
  return [...problems, ...own].map((problem) => at(wholeTalk(variant), problem))
}

/** Rules that a deck complains of too, in words of its own. */
const saidTwice: ReadonlySet<string> = new Set(['empty', 'alt-missing', 'poster-missing'])

/** What the planner of the deck complains of, but for what is told already. */
export function ofDeck(talk: Talk, plan: DeckPlan, told: readonly Found[], whole: Place): Found[] {
  const known = new Set(told.filter(({rule}) => saidTwice.has(rule)).map(({key}) => key))
  return placedProblems(plan)
    .filter(({key}) => !known.has(key))
    .map(({key, severity, message}) => {
      const section = present<Section>(talk.sections).find(({slides}) =>
        present<Slide>(slides).some(({_key}) => _key === key),
      )
      const slide = present<Slide>(section?.slides).find(({_key}) => _key === key)
      const place = section && slide ? placeOf(section, slide, plan) : whole
      return at(place, {severity, rule: 'deck', path: [], message})
    })
}
