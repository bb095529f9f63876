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
  return proposal.skip.length === 0 ? null : proposal
}

/** Says it, slides by their first page: “Skip 7, 9, 12 to land on time: saves 2:40.” */
export function adviceText(
  {pages}: StagePlan,
  proposal: SkipProposal | null,
  skipped: ReadonlySet<number>,
  behind: number,
): string {
  const names = (places: Iterable<number>) => {
    const firsts = [...places].map((place) => pages.findIndex(({slide}) => slide === place))
    const isLong = firsts.length > 2
    return firsts
      .map((page) => (isLong ? `${page + 1}` : `${page + 1} “${pages[page]?.label ?? ''}”`))
      .join(', ')
  }
  const going = skipped.size === 0 ? '' : `Passing over ${names(skipped)}. `
  if (proposal === null) return going
  const saved = clockText(proposal.seconds)
  return proposal.isEnough
    ? `${going}Skip ${names(proposal.skip)} to land on time: saves ${saved}.`
    : `${going}Skipping ${names(proposal.skip)} saves ${saved}, and still it is ${clockText(behind - proposal.seconds)} too long.`
}
