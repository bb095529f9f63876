import {frame, statementLeading, statementSteps} from '../metrics.ts'
import {cut, fit, type Step} from '../text/fit.ts'
import {plainText, type Run} from '../text/runs.ts'
import type {TextArrangement} from './arrangement.ts'
import type {Labels} from './labels.ts'
import type {Page} from './kinds/planner.ts'

/** A sentence that fills the slide; one too long for that goes on over several. */
export function statementPages(
  runs: Run[],
  labels: Labels,
  height: number = frame.bodyHeight,
  arrangements: readonly TextArrangement[] = [{width: frame.bodyWidth}],
): Page[] {
  const label = plainText(runs)
  for (const {arrangement, width} of arrangements) {
    const step = statementStep(runs, height, width)
    if (step !== null) return [{...page(runs, step.size, label), ...(arrangement && {arrangement})}]
  }
  const {size, lines} = statementSteps.at(-1)!
  const room = Math.min(lines, Math.floor(height / (size * statementLeading)))
  return cut(runs, {face: 'display', size, width: frame.bodyWidth}, room).map((piece, place) =>
    page(piece, size, place === 0 ? plainText(piece) : `${plainText(piece)} (${labels.continued})`),
  )
}

/** The size at which a sentence stands in that room. */
export const statementStep = (runs: Run[], height: number, width: number): Step | null =>
  fit(runs, {
    face: 'display',
    width,
    steps: statementSteps.filter(({size, lines}) => size * lines * statementLeading <= height),
  })

const page = (runs: Run[], size: number, label: string): Page => ({
  layout: 'statement',
  label,
  blocks: [{type: 'text', role: 'statement', runs, size}],
})
