import {frame, statementLeading, statementSteps} from '../metrics.ts'
import {cut, fit} from '../text/fit.ts'
import {plainText, type Run} from '../text/runs.ts'
import type {Labels} from './labels.ts'
import type {Page} from './kinds/planner.ts'

/** A sentence that fills the slide; one too long for that goes on over several. */
export function statementPages(
  runs: Run[],
  labels: Labels,
  height: number = frame.bodyHeight,
): Page[] {
  const step = fit(runs, {
    face: 'display',
    width: frame.bodyWidth,
    steps: statementSteps.filter(({size, lines}) => size * lines * statementLeading <= height),
  })
  const label = plainText(runs)
  if (step !== null) return [page(runs, step.size, label)]
  const {size, lines} = statementSteps.at(-1)!
  const room = Math.min(lines, Math.floor(height / (size * statementLeading)))
  return cut(runs, {face: 'display', size, width: frame.bodyWidth}, room).map((piece, place) =>
    page(piece, size, place === 0 ? plainText(piece) : `${plainText(piece)} (${labels.continued})`),
  )
}

const page = (runs: Run[], size: number, label: string): Page => ({
  layout: 'statement',
  label,
  blocks: [{type: 'text', role: 'statement', runs, size}],
})
