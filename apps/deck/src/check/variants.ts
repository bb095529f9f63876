import {talkTime} from '@rostrum/schema'
import type {Slide, Talk} from '@rostrum/schema'
import {chooseSlides, clock} from '@rostrum/slides'
import type {Choice, PlanOptions, Unfitting} from '@rostrum/slides'
import {present} from './finding.ts'
import type {CheckProblem, Section} from './finding.ts'

/** A talk as one room hears it. */
export interface CheckedVariant {
  /** The title; null: everyone. */
  audience: string | null
  /** Null: as long as it takes. */
  minutes: number | null
  /** That it takes: where it does not fit, that the musts take at least. */
  seconds: number
  /** That are told: where it does not fit, the musts. */
  slides: number
  /** short: all there is is told, and more than a tenth of the time is left. */
  state: 'fits' | 'over' | 'short'
}

/** Rooms in which every talk may be told one day. */
const usualLengths = [5, 15, 30, 45] as const

/**
 * The rooms that a talk's content knows: everyone and each audience of its slides, in the usual
 * lengths, those that priorities name and its own; none is longer than the talk.
 */
export function roomsOf(talk: Talk): PlanOptions[] {
  const slides = present<Section>(talk.sections).flatMap(({slides}) => present<Slide>(slides))
  const audiences = new Map(
    slides
      .flatMap(({audiences}) => present(audiences))
      .map(({_id, title}) => [_id, {_id, title: title ?? _id}]),
  )
  const most = talk.minutes ?? talkTime(slides, talk.wordsPerMinute).long / 60
  const named = slides.flatMap(({priority}) => [
    priority?.mustFrom,
    priority?.shouldFrom,
    priority?.couldFrom,
  ])
  const lengths = [...usualLengths, ...named]
    .filter((minutes) => minutes !== undefined)
    .filter((minutes) => minutes > 0 && minutes <= most)
  const all = [...new Set(talk.minutes === null ? lengths : [...lengths, talk.minutes])]
  return [null, ...audiences.values()].flatMap((audience) =>
    [null, ...all.toSorted((a, b) => a - b)].map((minutes) => ({audience, minutes})),
  )
}

/** Each room with what is told there, and once what their times are to be blamed for. */
export function judgeRooms(talk: Talk): {variants: CheckedVariant[]; problems: CheckProblem[]} {
  const choices = roomsOf(talk).map((room) => chooseSlides(talk, room))
  const over = choices.filter((choice) => !choice.fits)
  const lengths = Map.groupBy(over, ({minutes}) => minutes)
  const problems = [...lengths].map(([minutes, rooms]): CheckProblem => {
    const [worst, ...others] = rooms.toSorted((a, b) => b.overSeconds - a.overSeconds)
    const too = others.length === 0 ? '' : ` Too long for ${listOf(others.map(whom))} too.`
    return {
      rule: 'over-budget',
      severity: minutes === talk.minutes ? 'error' : 'warning',
      path: ['minutes'],
      message: `${overMessage(worst!)}${too}`,
    }
  })
  const short = choices.filter(
    (choice) => choice.minutes === talk.minutes && variantOf(choice).state === 'short',
  )
  const [first, ...others] = short
  if (first !== undefined) {
    const too = others.length === 0 ? '' : ` So it is for ${listOf(others.map(whom))}.`
    problems.push({
      rule: 'under-budget',
      severity: 'warning',
      path: ['minutes'],
      message: `${underMessage(first)}${too}`,
    })
  }
  return {variants: choices.map(variantOf), problems}
}

export function variantOf(choice: Choice): CheckedVariant {
  const {audience, minutes} = choice
  if (!choice.fits) {
    const {leastSeconds: seconds, musts} = choice
    return {audience, minutes, seconds, slides: musts.length, state: 'over'}
  }
  const {totalSeconds: seconds, budgetSeconds, contentEnds, slides} = choice
  const isShort = contentEnds && seconds < (budgetSeconds ?? 0) * 0.9
  return {
    audience,
    minutes,
    seconds,
    slides: slides.filter((slide) => slide.in).length,
    state: isShort ? 'short' : 'fits',
  }
}

/** Which musts there are, how many seconds they are over, and which to cut. */
export function overMessage(choice: Unfitting): string {
  const {musts, leastSeconds, overSeconds, budgetSeconds} = choice
  const timed = (list: Unfitting['musts']) =>
    listOf(capped(list.map(({label, seconds}) => `“${label}” (${clock(seconds)})`)))
  const cut = musts.filter((must) => must.cut)
  return `For ${whom(choice)} in ${clock(budgetSeconds)} what must be told is ${overSeconds} seconds too long: ${timed(musts)} take ${clock(leastSeconds)} in their short tellings. Cut ${timed(cut)}, or let ${cut.length === 1 ? 'it' : 'them'} begin at longer talks.`
}

export const underMessage = (choice: Choice): string =>
  `For ${whom(choice)} all that there is is told in ${clock(variantOf(choice).seconds)} of ${clock(choice.budgetSeconds ?? 0)}. Write more, or plan the rest for questions.`

const whom = ({audience}: Pick<Choice, 'audience'>): string => audience ?? 'everyone'

const listOf = (names: readonly string[]): string => new Intl.ListFormat('en').format(names)

const mostNamed = 6
const capped = (names: readonly string[]): string[] =>
  names.length <= mostNamed
    ? [...names]
    : [...names.slice(0, mostNamed - 1), `${names.length - mostNamed + 1} more`]
