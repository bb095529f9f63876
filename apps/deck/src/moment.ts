import type {Moment} from './content/document-at.ts'

const pattern =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/

/** A day means its end in UTC; a time without a zone is one of this machine; all else is a revision. */
export function readMoment(text: string): Moment {
  const day = pattern.exec(text)?.groups?.['day']
  if (day === undefined || !isDay(day)) return {revision: text}
  const time = new Date(text === day ? `${day}T23:59:59.999Z` : text)
  return Number.isNaN(time.getTime()) ? {revision: text} : {time: time.toISOString()}
}

/** The 31st of February would else be one of March. */
function isDay(day: string): boolean {
  const date = new Date(day)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
