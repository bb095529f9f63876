import {frame} from '../metrics.ts'
import {fit} from '../text/fit.ts'
import {plainRun} from '../text/runs.ts'
import type {HeadlineBlock} from './deck-plan.ts'

/** What stands beside its headline is so wide, and the headline and captions so. */
export const besideWidth = 672
export const besideRoom = frame.bodyWidth - besideWidth - 48

/** The headline in a column of its own; null where it is too long for that. */
export function headlineBeside(text: string): HeadlineBlock | null {
  const step = fit([plainRun(text)], {face: 'display', width: besideRoom, steps})
  return step === null
    ? null
    : {type: 'headline', text, size: step.size, number: null, continued: null}
}

const steps = [
  {size: 56, lines: 4},
  {size: 48, lines: 5},
  {size: 40, lines: 7},
]
