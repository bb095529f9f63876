import type {CheckedTalk} from './actions/check-talk.ts'
import {count} from './count.ts'

/** “1 thing to mend, 12 to consider”; undefined where there is neither. */
export function adviceLine({
  errors,
  warnings,
}: Pick<CheckedTalk, 'errors' | 'warnings'>): string | undefined {
  if (errors === 0) return warnings === 0 ? undefined : `${count(warnings, 'thing')} to consider`
  const mend = `${count(errors, 'thing')} to mend`
  return warnings === 0 ? mend : `${mend}, ${warnings} to consider`
}
