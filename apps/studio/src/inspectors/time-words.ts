import type {Standing} from '@rostrum/schema'
import {clock} from '../structure/words.ts'
import type {TalkReport} from './talk-report.ts'

type Time = TalkReport['time']

/** How far over its time a talk may run before somebody should know. */
const slack = 1.05

export function timeTone({
  short,
  long,
  target,
}: Time): 'positive' | 'caution' | 'critical' | 'primary' {
  if (target === undefined) return 'primary'
  if (short > target) return 'critical'
  return long > target * slack ? 'caution' : 'positive'
}

/** What the time comes to, in words. */
export function timeWords({short, long, target}: Time): string {
  if (target === undefined) return 'Give the talk its minutes, and they are held against this.'
  if (short > target) return `Even bare it is ${clock(short - target)} too long.`
  if (long > target * slack) return `Told in full it is ${clock(long - target)} too long.`
  if (long < target) return `It leaves ${clock(target - long)} for questions.`
  return 'It fits.'
}

const standings: {readonly [Each in Standing]: {word: string; meaning: string}} = {
  must: {word: 'must', meaning: '“must” has to be told'},
  should: {word: 'should', meaning: '“should” belongs in it'},
  could: {word: 'could', meaning: '“could” goes first when time runs short'},
  out: {word: 'left out', meaning: '“left out” has no room at this length'},
}

/** How many slides of which standing there are at this length of the talk, and what that means. */
export function standingWords(counts: TalkReport['standings']): {counts: string; meaning: string} {
  const present = (Object.keys(standings) as Standing[]).filter((each) => counts[each] > 0)
  const meaning = present.map((each) => standings[each].meaning).join(', ')
  return {
    counts: present.map((each) => `${counts[each]} ${standings[each].word}`).join(' · '),
    meaning: meaning && `${meaning}.`,
  }
}
