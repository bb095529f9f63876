import {proposeSkips} from '@rostrum/slides/propose-skips'
import type {SkipProposal} from '@rostrum/slides/propose-skips'
import type {StagePlan} from '@rostrum/slides/speaker'
import {clockText} from './pace.ts'

/** What to leave out of the slides that are still to come; null: nothing needs to, or nothing may. */
export function proposed(
  {slides}: StagePlan,
  from: number,
  skipped: ReadonlySet<number>,
  behind: number,
): SkipProposal | null {
  if (behind < 5) return null
  const left = slides.map((slide, place) =>
    skipped.has(place) ? ({seconds: 0, standing: 'must', needs: []} as const) : slide,
  )
  const proposal = proposeSkips(left, from, behind)
  return proposal.seconds === 0 ? null : proposal
}

/** Says it, slides by their pages: “Skip 7, 9–12 to land on time: saves 2:40.” */
export function adviceText(
  {pages}: StagePlan,
  proposal: SkipProposal | null,
  skipped: ReadonlySet<number>,
  behind: number,
): string {
  const names = (places: Iterable<number>) => {
    const own = [...places].map((place) =>
      pages.flatMap(({slide}, at) => (slide === place ? [at] : [])),
    )
    return own.length > 2
      ? ranges(own.flat())
      : own.map(([at = 0]) => `${at + 1} “${pages[at]?.label ?? ''}”`).join(', ')
  }
  const going = skipped.size === 0 ? '' : `Passing over ${names(skipped)}. `
  if (proposal === null) return going
  const saved = clockText(proposal.seconds)
  return proposal.isEnough
    ? `${going}Skip ${names(proposal.skip)} to land on time: saves ${saved}.`
    : `${going}Skipping ${names(proposal.skip)} saves ${saved}, and still it is ${clockText(behind - proposal.seconds)} too long.`
}

/** Places from 0, in order, as numbers from 1: “7, 9–12”. */
function ranges(places: readonly number[]): string {
  const runs: [first: number, last: number][] = []
  for (const place of places) {
    const run = runs.at(-1)
    if (run !== undefined && run[1] === place - 1) run[1] = place
    else runs.push([place, place])
  }
  return runs
    .map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`))
    .join(', ')
}
