import {UserError} from './user-error.ts'

/** What somebody gave as minutes is none. */
export class MinutesError extends UserError {
  override name = 'MinutesError'
}

/** The longest talk there is, as for the minutes of a talk or deck document. */
const mostMinutes = 480

/** @throws MinutesError that says what minutes are */
export function readMinutes(text: string): number {
  const minutes = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (minutes > 0 && minutes <= mostMinutes) return minutes
  throw new MinutesError(`Minutes are a number above 0, at most ${mostMinutes}: 15, or 7.5.`)
}
