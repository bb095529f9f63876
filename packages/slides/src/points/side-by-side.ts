import {columnGap, frame, type PointSizes} from '../metrics.ts'
import type {FlatPoint} from './flat-points.ts'
import {holdsFormulas, pointHeight} from './measure.ts'
import {fits} from './paginate.ts'

export type SideBySide = {arrangement: 'branches' | 'grid'; columns: number; sizes: PointSizes}

/**
 * Whether points look better beside than beneath each other, and how large: two to four branches
 * with twigs of their own, or a list of short points that is too long for large type.
 */
export function sideBySide(
  points: readonly FlatPoint[],
  room: number,
  isWanted = false,
): SideBySide | null {
  const tops = points.filter(({level}) => level === 0)
  const [first] = tops
  if (first === undefined || !tops.every((top) => markerOf(top) === markerOf(first))) return null
  if (markerOf(first) === 'none') return null
  return (
    asBranches(points, tops.length, room, isWanted) ?? asGrid(points, tops.length, room, isWanted)
  )
}

const branchSteps: readonly PointSizes[] = [
  [40, 30, 26],
  [36, 28, 26],
  [32, 26, 24],
  [30, 24, 24],
]
const branchHead = 72
const gridSteps: readonly PointSizes[] = [
  [36, 30, 28],
  [32, 28, 26],
  [28, 26, 24],
]

function asBranches(
  points: readonly FlatPoint[],
  count: number,
  room: number,
  isWanted: boolean,
): SideBySide | null {
  if (count < 2 || count > 4) return null
  const branches = groupByTop(points)
  if (!isWanted && !branches.every((branch) => branch.length > 1)) return null
  if (points.some(({content, level}) => content.type !== 'text' || level > 2)) return null
  const width = columnWidth(count)
  const sizes = branchSteps.find(
    (step) =>
      branches.every((branch) => branchHead + heightOf(branch, step, width) <= room) &&
      points.every((point) => holdsWords(point, step, width)),
  )
  return sizes === undefined ? null : {arrangement: 'branches', columns: count, sizes}
}

function asGrid(
  points: readonly FlatPoint[],
  count: number,
  room: number,
  isWanted: boolean,
): SideBySide | null {
  if (count !== points.length || count < 2 || (count < 5 && !isWanted)) return null
  if (!isWanted && fits(points, [36, 30, 28], room)) return null
  return inTwoColumns(points, room)
}

/** Read down the first column and then the second, whatever stands beneath each point. */
export function inTwoColumns(points: readonly FlatPoint[], room: number): SideBySide | null {
  const groups = groupByTop(points)
  const count = groups.length
  if (count < 2 || points[0]?.level !== 0) return null
  if (points.some(({content}) => content.type !== 'text')) return null
  const width = columnWidth(2)
  const rows = Math.ceil(count / 2)
  const sizes = gridSteps.find((step) => {
    const heights = groups.map((group) => heightOf(group, step, width))
    const used = heights
      .slice(0, rows)
      .reduce((sum, height, row) => sum + Math.max(height, heights[rows + row] ?? 0), 4)
    return used <= room && points.every((point) => holdsWords(point, step, width))
  })
  return sizes === undefined ? null : {arrangement: 'grid', columns: 2, sizes}
}

const columnWidth = (count: number): number => (frame.bodyWidth - columnGap * (count - 1)) / count

const heightOf = (points: readonly FlatPoint[], sizes: PointSizes, width: number): number =>
  points.reduce((sum, {content, level}) => sum + pointHeight(content, level, sizes, width), 0)

/** In narrow columns long words would be broken in the middle. */
function holdsWords({content, level}: FlatPoint, sizes: PointSizes, width: number): boolean {
  if (content.type !== 'text' || !holdsFormulas(content, level, sizes, width)) return false
  const room = (width - 96) / (sizes[Math.min(level, 2)]! * 0.6)
  return content.runs.every(({text}) => text.split(/[\s-]+/).every((word) => word.length <= room))
}

function groupByTop(points: readonly FlatPoint[]): FlatPoint[][] {
  const groups: FlatPoint[][] = []
  for (const point of points) {
    if (point.level === 0) groups.push([point])
    else groups.at(-1)?.push(point)
  }
  return groups
}

const markerOf = ({content}: FlatPoint) => (content.type === 'text' ? content.marker : 'none')
