import {pointScale, type PointSizes} from '../metrics.ts'
import {holdAll} from '../text/box.ts'
import {plainText} from '../text/runs.ts'
import type {FlatPoint} from './flat-points.ts'
import {holdsFormulas, pointHeight, pointSetting} from './measure.ts'

/** The largest type in which all points stand in one column of that width; null: in none. */
export function sizesInColumn(
  points: readonly FlatPoint[],
  {width, room, largest = 48}: {width: number; room: number; largest?: number},
): PointSizes | null {
  if (points.some(({content}) => content.type !== 'text')) return null
  return (
    pointScale.steps.find((sizes) => {
      const used = points.reduce(
        (sum, {content, level}) => sum + pointHeight(content, level, sizes, width),
        8,
      )
      return (
        sizes[0] <= largest &&
        used <= room &&
        points.every(
          ({content, level}) =>
            content.type === 'text' &&
            holdsFormulas(content, level, sizes, width) &&
            holdAll([plainText(content.runs)], pointSetting(level, sizes, width)),
        )
      )
    }) ?? null
  )
}
