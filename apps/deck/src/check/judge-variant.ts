import type {Talk} from '@rostrum/schema'
import {chooseSlides, onlyChosen, planDeck} from '@rostrum/slides'
import type {DeckPlan} from '@rostrum/slides'
import type {Variant} from '../actions/plan-variant.ts'
import type {CheckProblem} from './finding.ts'
import {judgeRooms, overMessage, underMessage, variantOf} from './variants.ts'
import type {CheckedVariant} from './variants.ts'

/** A variant with what its time and its deck document are to be blamed for. */
export interface JudgedVariant {
  /** What is told of it, in whose minutes; all of it where the musts do not fit. */
  told: Talk
  plan: DeckPlan
  problems: CheckProblem[]
  /** The room that is asked for; of a talk for no room in particular, all that it knows. */
  variants: CheckedVariant[]
}

export function judgeVariant({talk, room, deck, problems: lost}: Variant): JudgedVariant {
  const problems = lost.map(({code, message}): CheckProblem => ({
    rule: code,
    severity: 'warning',
    path: [code === 'part-lost' ? 'parts' : 'overrides'],
    message,
  }))
  const {theme} = room
  const look = theme === undefined ? {} : {theme}
  const isAsked = deck !== undefined || room.audience != null || room.minutes != null
  if (!isAsked) {
    const {variants, problems: times} = judgeRooms(talk)
    return {told: talk, plan: planDeck(talk, look), problems: [...problems, ...times], variants}
  }
  const choice = chooseSlides(talk, room)
  const variants = [variantOf(choice)]
  // Whether it fits into its minutes is settled: the choice says so.
  if (!choice.fits) {
    problems.push(inMinutes('over-budget', 'error', overMessage(choice)))
    return {told: {...talk, minutes: null}, plan: planDeck(talk, look), problems, variants}
  }
  const {audience, minutes, overrides = []} = room
  const isWhole = audience == null && minutes == null && overrides.length === 0
  const told = isWhole ? talk : onlyChosen(talk, choice)
  if (choice.contentEnds) problems.push(inMinutes('under-budget', 'warning', underMessage(choice)))
  return {
    told: choice.budgetSeconds === null ? told : {...told, minutes: null},
    plan: planDeck(talk, room),
    problems,
    variants,
  }
}

const inMinutes = (
  rule: 'over-budget' | 'under-budget',
  severity: CheckProblem['severity'],
  message: string,
): CheckProblem => ({rule, severity, path: ['minutes'], message})
