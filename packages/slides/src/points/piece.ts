import {frame, verbatim, type PointSizes} from '../metrics.ts'
import {cut, lineEnds} from '../text/fit.ts'
import {plainRun, plainText} from '../text/runs.ts'
import type {FlatPoint, PointContent} from './flat-points.ts'
import {lineHeight, pointSetting, verbatimSetting} from './measure.ts'

/** A point, or a part of one that is too long for a page. Only the first part has `rest: false`. */
export type Piece = FlatPoint & {rest: boolean}

/** Cuts every point that is higher than a page into pieces that are not. Parents are kept right. */
export function pieces(
  points: readonly FlatPoint[],
  options: {sizes: PointSizes; height: number; width?: number},
): Piece[] {
  const list: Piece[] = []
  const lastPieceOf: number[] = []
  for (const point of points) {
    const parent = point.parent === -1 ? -1 : lastPieceOf[point.parent]!
    for (const [place, content] of cutContent(point, options).entries())
      list.push({...point, parent, content, rest: place > 0})
    lastPieceOf.push(list.length - 1)
  }
  return list
}

/** Measured at the point's own level: on a page that starts deeper there is only more room. */
function cutContent(
  point: FlatPoint,
  {sizes, height, width = frame.bodyWidth}: {sizes: PointSizes; height: number; width?: number},
): PointContent[] {
  const {content, level} = point
  if (content.type === 'text') {
    // The first level has the largest type, so what fits there fits at any level of a page.
    const setting = {...pointSetting(level, sizes, width), size: sizes[0]}
    const lines = Math.max(1, Math.floor((height - 48) / lineHeight(sizes[0])))
    return cut(content.runs, setting, lines).map((runs) => ({...content, runs}))
  }
  const lines = Math.floor((height - 48 - verbatim.padding) / (verbatim.size * verbatim.leading))
  const text = content.type === 'verbatim' ? content.text : content.dump
  return cut([plainRun(text)], verbatimSetting(level, width), lines, lineEnds).map((runs) =>
    content.type === 'verbatim'
      ? {...content, text: plainText(runs)}
      : {...content, dump: plainText(runs)},
  )
}
