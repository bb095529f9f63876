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
