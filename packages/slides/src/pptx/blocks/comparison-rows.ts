import {columnGap, comparisonRow, comparisonRowPadding} from '../../metrics.ts'
import {textHeight} from '../../text/box.ts'
import {pointsIn} from '../../points/points-in.ts'
import type {Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {pointParagraphs} from './point-paragraphs.ts'
import {stack, type Words} from './words.ts'

/** A side in each row: what it is, what is said of it, how it comes out. */
export const drawComparisonRows: DrawBlock<'comparison'> = (block, area, scope) => {
  const {sides, size, sizes} = block
  const {palette} = scope
  const hasVerdicts = sides.some(({verdict}) => verdict !== null)
  const widths = comparisonRow(hasVerdicts)
  const heights = sides.map(({title, points, verdict}) =>
    Math.max(
      textHeight(title, {face: 'display', size, width: widths.title, leading: 1.16}),
      pointsIn(points, sizes, widths.points),
      textHeight(verdict, {face: 'strong', size: sizes[0], width: widths.verdict, leading: 1.28}),
    ),
  )
  let y = area.y
  const shapes = sides.flatMap(({title, points, verdict}, place): Shape[] => {
    const top = y + comparisonRowPadding
    const rule = place === 0 ? {fill: palette.ink, height: 2} : {fill: palette.line, height: 1}
    const line: Shape = {type: 'fill', box: {...area, y, height: rule.height}, fill: rule.fill}
    y += heights[place]! + 2 * comparisonRowPadding
    const head: Words = {
      text: title,
      size,
      leading: 1.16,
      face: 'display',
      bold: true,
      color: palette.ink,
    }
    const x = area.x + widths.title + columnGap
    return [
      line,
      stack(`Side ${place + 1}`, {x: area.x, y: top, width: widths.title}, [head]).shape,
      {
        type: 'text',
        name: title,
        box: {x, y: top, width: widths.points, height: heights[place]!},
        paragraphs: pointParagraphs(points, {sizes, marker: 32, isRuled: false}, scope),
      },
      ...(verdict === null
        ? []
        : [
            stack(
              `Verdict ${place + 1}`,
              {x: x + widths.points + columnGap, y: top, width: widths.verdict},
              [{text: verdict, size: sizes[0], leading: 1.28, bold: true, color: palette.accent}],
            ).shape,
          ]),
    ]
  })
  return {shapes, height: area.height}
}
