import {columnGap} from '../../metrics.ts'
import type {PointNode} from '../../plan/deck-plan.ts'
import type {Box, Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {firstGap, pointParagraphs, type PointLook} from './point-paragraphs.ts'
import {words} from './words.ts'

/** All points in one box, or a box for each of the columns that they stand in. */
export const drawPoints: DrawBlock<'points'> = (block, area, scope) => {
  const {palette, layout} = scope
  const {points, sizes, arrangement, columns, breadcrumb} = block
  const shapes: Shape[] = []
  let top = area.y
  if (breadcrumb !== null) {
    shapes.push({
      type: 'text',
      name: 'Where we are',
      box: {...area, y: top, height: 24},
      paragraphs: [
        words({text: breadcrumb, size: 18, leading: 1.3, face: 'mono', color: palette.soft}),
      ],
    })
    top += 44
  }
  const isPitfall = layout === 'pitfall'
  const isList = points[0] !== undefined && points[0].content.type !== 'verbatim'
  if (isList && layout !== 'statement') {
    shapes.push({
      type: 'fill',
      box: {...area, y: top, height: 2},
      fill: isPitfall ? palette.trouble : palette.ink,
    })
    top += 2
  }
  const look: PointLook = {
    sizes,
    isRuled: true,
    ...(isPitfall && {tone: palette.trouble}),
    ...(layout === 'checklist' && {bullet: '☐'}),
    ...(arrangement === 'branches' && {isBold: true, marker: 44, isRuled: false}),
  }
  top += firstGap(sizes)
  const groups = columnsOf(points, arrangement, columns)
  const width = (area.width - columnGap * (groups.length - 1)) / groups.length
  for (const [place, nodes] of groups.entries()) {
    const box: Box = {
      x: area.x + place * (width + columnGap),
      y: top,
      width,
      height: area.y + area.height - top,
    }
    shapes.push({
      type: 'text',
      name: `Points ${place + 1}`,
      ...(place === 0 && {role: 'body' as const}),
      box,
      paragraphs: pointParagraphs(nodes, look, scope),
    })
  }
  return {shapes, height: area.height}
}

function columnsOf(
  points: readonly PointNode[],
  arrangement: 'stack' | 'branches' | 'grid',
  columns: number,
): PointNode[][] {
  if (arrangement === 'stack') return [[...points]]
  if (arrangement === 'branches') return points.map((point) => [point])
  const rows = Math.ceil(points.length / columns)
  return Array.from({length: columns}, (_, place) =>
    points.slice(place * rows, (place + 1) * rows),
  ).filter((nodes) => nodes.length > 0)
}
