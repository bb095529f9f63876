import type {Claim} from '../sanity.types.ts'
import {isStale} from './freshness.ts'
import {type RuleProblem, warning} from './problem.ts'

/** Claims that somebody could look up. The others are the speaker's own. */
const checkable: ReadonlySet<string> = new Set([
  'verified',
  'corrected',
  'contested',
  'dated',
  'forecast',
])
/** Claims that the world has an answer to by now. */
const answered: ReadonlySet<string> = new Set(['corrected', 'dated', 'forecast'])

type JudgedClaim = Pick<Claim, 'standing'> & {
  sources?: readonly unknown[] | null
  sinceThen?: {text?: string | null; date?: string | null} | null
}

/** What an editor should know of a claim. `today` is a date, YYYY-MM-DD. */
export function claimProblems(
  {standing, sources, sinceThen}: JudgedClaim,
  today: string,
): RuleProblem[] {
  const problems: RuleProblem[] = []
  if (standing === undefined)
    problems.push(
      warning(
        'standing-missing',
        ['standing'],
        'Say what kind of thing it is: advice, opinion, verified, …',
      ),
    )
  else if (checkable.has(standing) && (sources ?? []).length === 0)
    problems.push(
      warning(
        'claim-unsourced',
        ['sources'],
        'Someone will ask where this comes from. Add a source.',
      ),
    )
  const since = (sinceThen?.text ?? '').trim()
  if (standing === 'contested' && since === '')
    problems.push(
      warning(
        'claim-contested',
        ['sinceThen', 'text'],
        'It is contested. Say by whom and why: the slide shows it beneath.',
      ),
    )
  else if (standing !== undefined && answered.has(standing) && since === '')
    problems.push(
      warning(
        'since-then-missing',
        ['sinceThen', 'text'],
        'Say what happened since it was claimed.',
      ),
    )
  if (since !== '' && isStale(sinceThen?.date, today))
    problems.push(
      warning(
        'claim-stale',
        ['sinceThen', 'date'],
        'Nobody has looked for a year. Look again, and put in today.',
      ),
    )
  return problems
}
