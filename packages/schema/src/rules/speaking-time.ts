import type {AnySlide, SlideKind} from '../types.ts'
import {textOf, wordsIn} from './text-of.ts'

/** Seconds to tell a slide: bare, and with its example. */
export type SpeakingTime = {
  short: number
  long: number
  /** Where the long telling comes from. */
  from: 'seconds' | 'notes' | 'kind'
}

export const usualWordsPerMinute = 140

/** Seconds for slides without notes and without a time of their own. */
const bySight: {readonly [Kind in SlideKind]?: number} = {
  titleSlide: 10,
  agendaSlide: 15,
  sectionBreakSlide: 5,
  sourcesSlide: 0,
}
const otherwise = 30

/** How long a slide takes: as it says itself, else by its notes, else by its kind. */
export function speakingTime(slide: AnySlide, wordsPerMinute?: number | null): SpeakingTime {
  const {short, long} = slide.seconds ?? {}
  if (short !== undefined || long !== undefined) {
    const told = {short: short ?? long!, long: long ?? short!}
    return {...told, from: 'seconds'}
  }
  const words = wordsIn(textOf(slide.notes))
  if (words > 0) {
    const seconds = Math.ceil((words / (wordsPerMinute ?? usualWordsPerMinute)) * 60)
    return {short: seconds, long: seconds, from: 'notes'}
  }
  const seconds = bySight[slide._type] ?? otherwise
  return {short: seconds, long: seconds, from: 'kind'}
}
