import type {DocumentBadgeDescription} from 'sanity'
import type {TalkReport} from '../inspectors/talk-report.ts'
import {standingWords, timeTone, timeWords} from '../inspectors/time-words.ts'
import {clock, counted} from '../structure/words.ts'

export type BadgeName = 'time' | 'unpublished' | 'notes' | 'unsourced' | 'stale'

const colours = {
  positive: 'success',
  caution: 'warning',
  critical: 'danger',
  primary: 'primary',
} as const

/** What each badge says; undefined where there is nothing to say. */
export const badgeTexts: {
  readonly [Name in BadgeName]: (report: TalkReport) => DocumentBadgeDescription | undefined
} = {
  time: ({time, slides, standings}) => ({
    label: [
      counted(slides, 'slide'),
      ...(slides === 0 ? [] : [clock(time.long)]),
      ...(time.target === undefined ? [] : [`of ${clock(time.target)}`]),
    ].join(' '),
    title: spoken(timeWords(time), standingWords(standings)),
    color: colours[timeTone(time)],
  }),
  unpublished: ({unpublished}) =>
    unpublished === 0
      ? undefined
      : {
          label: `${counted(unpublished, 'section')} unpublished`,
          title: 'The deck shows what is published. “Publish all” takes them along.',
          color: 'warning',
        },
  notes: tallied(['notes-missing'], 'slide', 'without notes', 'Write down what you say on them.'),
  unsourced: tallied(
    ['claim-unsourced'],
    'claim',
    'unsourced',
    'Somebody will ask where they come from.',
  ),
  stale: tallied(
    ['claim-stale', 'source-stale', 'since-then-missing'],
    'fact',
    'to check',
    'What was true when it was said may not be any more.',
  ),
}

const spoken = (time: string, {counts, meaning}: ReturnType<typeof standingWords>): string =>
  [time, counts && `${counts}: ${meaning}`].filter(Boolean).join(' ')

function tallied(rules: readonly string[], noun: string, state: string, title: string) {
  return ({findings}: TalkReport): DocumentBadgeDescription | undefined => {
    const count = findings.filter(({rule}) => rules.includes(rule)).length
    return count === 0
      ? undefined
      : {label: `${counted(count, noun)} ${state}`, title, color: 'warning'}
  }
}
