import {breadcrumbHeight, pointScale, type PointScale, type PointSizes} from '../metrics.ts'
import type {FlatPoint} from './flat-points.ts'
import {holdsFormulas, pointHeight} from './measure.ts'
import {pieces, type Piece} from './piece.ts'

export type PointPage = {from: number; to: number; baseLevel: number}
export type PagedPoints = {sizes: PointSizes; pieces: Piece[]; pages: PointPage[]}

/**
 * Spreads points over as few pages as hold them: on one page at the largest type that fits, else
 * on several, cut between branches where possible. Heights in pixels.
 */
export function paginate(
  points: readonly FlatPoint[],
  room: {first: number; next: number},
  scale: PointScale = pointScale,
): PagedPoints {
  const capacity = {first: room.first - spare, next: room.next - spare}
  const smallest = Math.min(capacity.first, capacity.next - breadcrumbHeight)
  for (const sizes of scale.steps) {
    const list = pieces(points, {sizes, height: smallest})
    const page = {from: 0, to: list.length, baseLevel: 0}
    const holds = list.every(({content, level}) => holdsFormulas(content, level, sizes))
    if (holds && list.length === points.length && pageHeight(list, page, sizes) <= capacity.first)
      return {sizes, pieces: list, pages: [page]}
  }
  const sizes = scale.paged
  const list = pieces(points, {sizes, height: smallest})
  return {sizes, pieces: list, pages: breakPages(list, sizes, capacity)}
}

/** The rule above the first point, and what rounding adds to many. */
const spare = 8

/** Do all points fit on one page at these sizes? */
export function fits(points: readonly FlatPoint[], sizes: PointSizes, room: number): boolean {
  const list = points.map((point) => ({...point, rest: false}))
  return pageHeight(list, {from: 0, to: list.length, baseLevel: 0}, sizes) <= room
}

export function pageHeight(
  list: readonly Piece[],
  {from, to, baseLevel}: PointPage,
  sizes: PointSizes,
): number {
  let height = list[from]?.parent === -1 || from === to ? 0 : breadcrumbHeight
  for (const {content, level} of list.slice(from, to))
    height += pointHeight(content, level - baseLevel, sizes)
  return height
}

/** The cheapest way to cut the list into pages, found from the end (as one breaks paragraphs). */
function breakPages(
  list: readonly Piece[],
  sizes: PointSizes,
  capacity: {first: number; next: number},
): PointPage[] {
  const height = memo((index, level) => pointHeight(list[index]!.content, level, sizes))
  const cheapest: {cost: number; page: PointPage | null}[] = Array.from(
    {length: list.length + 1},
    () => ({cost: 0, page: null}),
  )
  for (let from = list.length - 1; from >= 0; from -= 1) {
    const room = from === 0 ? capacity.first : capacity.next
    let best = {cost: Infinity, page: null as PointPage | null}
    let baseLevel = Infinity
    for (let to = from + 1; to <= list.length; to += 1) {
      baseLevel = Math.min(baseLevel, list[to - 1]!.level)
      let used = list[from]!.parent === -1 ? 0 : breadcrumbHeight
      for (let index = from; index < to; index += 1)
        used += height(index, list[index]!.level - baseLevel)
      if (used > room && to > from + 1) break
      const cost = pageCost(list, from, to, used / room) + cheapest[to]!.cost
      if (cost < best.cost) best = {cost, page: {from, to, baseLevel}}
    }
    cheapest[from] = best
  }
  const pages: PointPage[] = []
  for (let from = 0; from < list.length; from = pages.at(-1)!.to)
    pages.push(cheapest[from]!.page ?? {from, to: from + 1, baseLevel: list[from]!.level})
  return pages
}

function pageCost(list: readonly Piece[], from: number, to: number, fill: number): number {
  const next = list[to]
  const emptiness = (1 - fill) ** 2 * (next === undefined ? 60 : 100)
  if (next === undefined) return 100 + emptiness
  const splitsPoint = next.rest ? 40 : 0
  const orphansParent = next.parent === to - 1 && !next.rest ? 90 : 0
  const leavesOne = to === from + 1 ? 20 : 0
  return 100 + emptiness + splitsPoint + orphansParent + leavesOne + Math.min(next.level, 5) * 14
}

function memo(compute: (index: number, level: number) => number) {
  const known = new Map<number, number>()
  return (index: number, level: number): number => {
    const key = index * 4096 + Math.min(level, 4095)
    const height = known.get(key) ?? compute(index, level)
    known.set(key, height)
    return height
  }
}
