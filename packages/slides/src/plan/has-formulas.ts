import {isMath} from '../text/runs.ts'
import type {Block, DeckPlan, PointNode} from './deck-plan.ts'

/** Is there a formula on a slide, or in what is said beside it? */
export const hasFormulas = (plan: Pick<DeckPlan, 'slides'>): boolean =>
  plan.slides.some(({blocks, notes}) => notes.some(inPoint) || blocks.some(inBlock))

function inBlock(block: Block): boolean {
  if (block.type === 'points') return block.points.some(inPoint)
  if (block.type === 'comparison') return block.sides.some(({points}) => points.some(inPoint))
  return block.type === 'text' && block.runs.some(isMath)
}

const inPoint = ({content, children}: PointNode): boolean =>
  (content.type === 'text' && content.runs.some(isMath)) || children.some(inPoint)
