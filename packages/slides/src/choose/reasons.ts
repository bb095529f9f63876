import type {Candidate} from './candidates.ts'
import type {Reason, ReasonCode} from './choice.ts'

/** Why a slide is in or out; `by`: the slide that it is told for, or that it misses. */
export const reasonFor = (code: ReasonCode, about: Candidate, by: Candidate): Reason => ({
  code,
  sentence: sentences[code](about, by),
})

const sentences: {readonly [Code in ReasonCode]: (about: Candidate, by: Candidate) => string} = {
  everything: () => 'Nothing limits the time.',
  must: ({slide, standing}) =>
    standing === 'must' && slide.priority?.mustFrom == null
      ? 'A deck begins with its title.'
      : `It must be told in talks of ${from(slide.priority?.mustFrom)} and more.`,
  kept: () => 'This deck keeps it.',
  needed: (_, by) => `${quoted(by)} depends on it.`,
  'opens-section': () => 'It opens a section that has slides.',
  'lists-sources': () => 'It lists the sources of what is told.',
  fits: () => 'There is time for it.',
  hidden: () => 'This deck hides it.',
  'other-audience': ({slide}) => `It is for ${audiencesOf(slide)}.`,
  'needs-missing': (_, by) => `It depends on ${quoted(by)}, which is out.`,
  'longer-talks': ({slide}) => `It belongs in talks of ${from(least(slide))} and more.`,
  'no-time': () => 'There is no time for it.',
  'section-empty': () => 'Nothing else of its section is told.',
  'no-sources': () => 'Nothing that is told has a source.',
}

const quoted = ({label}: Candidate): string => `“${label}”`

const from = (minutes: number | null | undefined): string =>
  `${minutes ?? 0} ${minutes === 1 ? 'minute' : 'minutes'}`

const least = ({priority}: Candidate['slide']): number =>
  Math.min(
    ...[priority?.mustFrom, priority?.shouldFrom, priority?.couldFrom].filter(
      (minutes) => minutes !== undefined,
    ),
  )

const audiencesOf = ({audiences}: Candidate['slide']): string => {
  const titles = (audiences ?? []).flatMap((audience) => audience?.title ?? [])
  return titles.length === 0 ? 'other audiences' : new Intl.ListFormat('en').format(titles)
}
