import {frame, pointScale, smallestType, type PointScale} from '../metrics.ts'
import type {FlatPoint} from '../points/flat-points.ts'
import {ancestors, pageTree, wholeTree} from '../points/page-tree.ts'
import {paginate} from '../points/paginate.ts'
import {inTwoColumns, sideBySide, type SideBySide} from '../points/side-by-side.ts'
import {clip} from '../text/fit.ts'
import type {Layout} from './deck-plan.ts'
import {planHeadline} from './headline.ts'
import type {Page, SlideContext} from './kinds/planner.ts'

export type PointsSetting = {
  layout: Layout
  scale: PointScale
  /** Beneath or beside each other, or in two columns; left out: what suits them. */
  arrangement?: 'stack' | 'columns' | 'grid' | undefined
}

/** Points under a headline, on as many pages as they need. */
export function pointsPages(
  points: readonly FlatPoint[],
  headline: {text: string | null; number: number | null},
  context: SlideContext,
  {layout, scale, arrangement}: PointsSetting = {layout: 'points', scale: pointScale},
): Page[] {
  const planned = planHeadline(headline.text, headline.number, context)
  const label = headline.text ?? context.section.title
  if (points.length === 0)
    return planned.before.length > 0 ? planned.before : [{layout, label, blocks: planned.first}]
  const side = besides[layout]?.(points, planned.room.first, arrangement) ?? null
  if (side !== null) {
    const block = {type: 'points' as const, points: wholeTree(points), breadcrumb: null, ...side}
    const page = {layout, label, blocks: [...planned.first, block]}
    return [...planned.before, page]
  }
  const paged = paginate(points, planned.room, scale)
  const pages = paged.pages.map((page, place): Page => {
    const path = ancestors(paged.pieces, page)
    return {
      layout,
      label: place === 0 ? label : `${label} (${context.labels.continued})`,
      blocks: [
        ...(place === 0 ? planned.first : planned.next),
        {
          type: 'points',
          points: pageTree(paged.pieces, page),
          sizes: paged.sizes,
          arrangement: 'stack',
          columns: 1,
          breadcrumb: path.length === 0 ? null : breadcrumb(path),
        },
      ],
    }
  })
  return [...planned.before, ...pages]
}

type Beside = (
  points: readonly FlatPoint[],
  room: number,
  arrangement: PointsSetting['arrangement'],
) => SideBySide | null

/** Which layouts may have their points beside each other. Boxes to tick stand there if asked to. */
const besides: {readonly [L in Layout]?: Beside} = {
  points: (points, room, arrangement) =>
    arrangement === 'stack'
      ? null
      : arrangement === 'grid'
        ? inTwoColumns(points, room)
        : sideBySide(points, room, arrangement === 'columns'),
  checklist: (points, room, arrangement) =>
    arrangement === 'grid' ? inTwoColumns(points, room) : null,
}

/** One line: the names nearest to the points matter most, so the outer ones give way first. */
function breadcrumb(path: readonly string[]): string {
  const setting = {face: 'mono' as const, size: smallestType, width: frame.bodyWidth - 48}
  for (let from = 0; from < path.length; from += 1) {
    const line = [...(from === 0 ? [] : ['…']), ...path.slice(from)].join(' › ')
    if (clip(line, setting) === line.replace(/\s+/g, ' ').trim()) return line
  }
  return clip(path.at(-1)!, setting)
}
