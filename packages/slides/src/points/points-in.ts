import type {PointSizes} from '../metrics.ts'
import type {PointNode} from '../plan/deck-plan.ts'
import {pointHeight} from './measure.ts'

/** How high points with all beneath them stand in a column of that width, in pixels. */
export function pointsIn(nodes: readonly PointNode[], sizes: PointSizes, width: number): number {
  return nodes.reduce((sum, {content, level, children}) => {
    const own = content.type === 'elsewhere' ? 0 : pointHeight(content, level, sizes, width)
    return sum + own + pointsIn(children, sizes, width)
  }, 0)
}
