import {isStale} from './freshness.ts'
import {type RuleProblem, warning} from './problem.ts'

/** What an editor should know of a source. `today` is a date, YYYY-MM-DD. */
export const sourceProblems = (
  {checkedOn}: {checkedOn?: string | null},
  today: string,
): RuleProblem[] =>
  isStale(checkedOn, today)
    ? [
        warning(
          'source-stale',
          ['checkedOn'],
          'Nobody has read it for a year. Look whether it still says so, and put in today.',
        ),
      ]
    : []

/** What an editor should know of figures that a slide draws. A reference that leads nowhere is null. */
export const seriesProblems = ({sources}: {sources?: readonly unknown[] | null}): RuleProblem[] =>
  (sources ?? []).some((source) => source !== null)
    ? []
    : [
        warning(
          'series-unsourced',
          ['sources'],
          'Someone will ask where the figures come from. Add a source.',
        ),
      ]
