import {frame, headlineGap, headlineLeading, headlineSteps, repeatedHeadline} from '../metrics.ts'
import {clip, fit, type Step} from '../text/fit.ts'
import {countLines} from '../text/line-starts.ts'
import {plainRun} from '../text/runs.ts'
import type {HeadlineBlock} from './deck-plan.ts'
import type {Page, SlideContext} from './kinds/planner.ts'
import {statementPages} from './statement-pages.ts'

export type PlannedHeadline = {
  /** Pages that an overlong headline fills by itself. */
  before: Page[]
  first: HeadlineBlock[]
  next: HeadlineBlock[]
  /** What is left for the content, in pixels. */
  room: {first: number; next: number}
}

/** The headline of a slide's first page, and its short repetition on the pages after it. */
export function planHeadline(
  text: string | null,
  place: number | null,
  context: SlideContext,
  steps: readonly Step[] = headlineSteps,
): PlannedHeadline {
  const number = isPlace(place) ? place : null
  if (text === null) {
    const room = {first: context.bodyHeight, next: context.bodyHeight}
    return {before: [], first: [], next: [], room}
  }
  const runs = [plainRun(text)]
  const step = fit(runs, {face: 'display', width: headlineWidth(number), steps})
  const repeated = repeat(text, number, context.labels.continued)
  const next = context.bodyHeight - headlineHeight(repeated)
  if (step === null) {
    context.report('The headline is too long for its slide and got one of its own.')
    const before = statementPages(runs, context.labels)
    return {before, first: [repeated], next: [repeated], room: {first: next, next}}
  }
  const first: HeadlineBlock = {type: 'headline', text, size: step.size, number, continued: null}
  return {
    before: [],
    first: [first],
    next: [repeated],
    room: {first: context.bodyHeight - headlineHeight(first), next},
  }
}

/** The height of a headline with the space beneath it. */
export function headlineHeight({text, size, number}: HeadlineBlock): number {
  const setting = {face: 'display' as const, size, width: headlineWidth(number)}
  const lines = countLines([plainRun(text)], setting)
  return Math.ceil(lines * size * headlineLeading) + headlineGap
}

function repeat(text: string, number: number | null, continued: string): HeadlineBlock {
  const {size, width} = repeatedHeadline
  // On one line nothing is hyphenated.
  const short = clip(text.replaceAll('\u00ad', ''), {face: 'display', size, width})
  return {type: 'headline', text: short, size, number, continued}
}

/** Beside a headline is room for a number of two digits, or a narrow third. */
const isPlace = (number: number | null): boolean =>
  Number.isInteger(number) && number! >= 0 && number! < 200

const headlineWidth = (number: number | null): number =>
  number === null ? frame.bodyWidth : frame.bodyWidth - 96
