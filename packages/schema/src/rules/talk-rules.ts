import type {AnySlide} from '../types.ts'
import {error, type RuleProblem, warning} from './problem.ts'
import {speakingTime} from './speaking-time.ts'

type JudgedTalk = {
  minutes?: number | null
  wordsPerMinute?: number | null
  speakers?: readonly unknown[] | null
  /** A reference that leads nowhere is null. */
  sections?: readonly ({slides?: readonly AnySlide[] | null} | null)[] | null
}

/** What an editor should know of a talk as a whole. Its slides are judged one by one elsewhere. */
export function talkProblems(talk: JudgedTalk): RuleProblem[] {
  const problems: RuleProblem[] = []
  const sections = talk.sections ?? []
  const lost = sections.filter((section) => section === null).length
  if (lost > 0) {
    const message = `${lost === 1 ? 'A section is' : `${lost} sections are`} not there any more. Take the reference away.`
    problems.push(error('section-lost', ['sections'], message))
  }
  const slides = sections.flatMap((section) => section?.slides ?? [])
  if (slides.length === 0)
    problems.push(
      error('empty', ['sections'], 'There are no slides yet. Add a section and put slides in it.'),
    )
  if ((talk.speakers ?? []).length === 0)
    problems.push(
      warning(
        'speaker-missing',
        ['speakers'],
        'Say who gives the talk: it stands on the first slide.',
      ),
    )
  const {short, long} = talkTime(slides, talk.wordsPerMinute)
  const target = (talk.minutes ?? 0) * 60
  if (target > 0 && short > target) {
    const message = `Even in its shortest form the talk takes ${minutes(short)} of its ${talk.minutes} minutes. Cut slides, or let some begin at longer talks.`
    problems.push(warning('over-budget', ['minutes'], message))
  } else if (target > 0 && long > target * 1.05) {
    const message = `Told in full the talk takes ${minutes(long)} of its ${talk.minutes} minutes. A deck of that length leaves some slides out.`
    problems.push(warning('over-budget', ['minutes'], message))
  }
  return problems
}

/** Seconds that slides take one after the other: in their short and in their long telling. */
export function talkTime(
  slides: readonly AnySlide[],
  wordsPerMinute?: number | null,
): {short: number; long: number} {
  return slides.reduce(
    (sum, slide) => {
      const {short, long} = speakingTime(slide, wordsPerMinute)
      return {short: sum.short + short, long: sum.long + long}
    },
    {short: 0, long: 0},
  )
}

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
