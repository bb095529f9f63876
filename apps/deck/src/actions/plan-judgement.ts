import type {RuleProblem, Talk} from '@rostrum/schema'
import {clock, onlyChosen, planDeck, TooLongError} from '@rostrum/slides'
import type {DeckPlan} from '@rostrum/slides'
import type {Variant} from './plan-variant.ts'

/** A variant with what its time and its deck document are to be blamed for. */
export interface JudgedVariant {
  /** What is told of it, in whose minutes; all of it where the musts do not fit. */
  told: Talk
  plan: DeckPlan
  problems: RuleProblem[]
}

export function judgeVariant({talk, room, problems: lost}: Variant): JudgedVariant {
  const problems = lost.map(({code, message}) => warning(code, 'overrides', message))
  try {
    const plan = planDeck(talk, room)
    const {choice} = plan
    if (choice === null) return {told: talk, plan, problems}
    const told = onlyChosen(talk, choice)
    if (choice.budgetSeconds === null) return {told, plan, problems}
    if (choice.contentEnds) problems.push(warning('under-budget', 'minutes', shortOf(choice)))
    // Whether it fits into its minutes is settled: the choice saw to it.
    return {told: {...told, minutes: null}, plan, problems}
  } catch (error) {
    if (!(error instanceof TooLongError)) throw error
    const {message} = error
    problems.push({rule: 'over-budget', severity: 'error', path: ['minutes'], message})
    return {told: {...talk, minutes: null}, plan: planDeck(talk), problems}
  }
}

const warning = (rule: string, field: string, message: string): RuleProblem => ({
  rule,
  severity: 'warning',
  path: [field],
  message,
})

const shortOf = ({
  totalSeconds,
  budgetSeconds,
}: {
  totalSeconds: number
  budgetSeconds: number | null
}) =>
  `All that there is for this room is told in ${clock(totalSeconds)} of ${clock(budgetSeconds ?? 0)}. Write more, or plan the rest for questions.`
