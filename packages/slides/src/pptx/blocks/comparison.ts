import {columnGap} from '../../metrics.ts'
import type {Shape} from '../shapes.ts'
import {drawComparisonRows} from './comparison-rows.ts'
import type {DrawBlock} from './drawn.ts'
import {firstGap, pointParagraphs} from './point-paragraphs.ts'
import {stack, type Words, wordsHeight} from './words.ts'

export const drawComparison: DrawBlock<'comparison'> = (block, area, scope) => {
  if (block.arrangement === 'rows') return drawComparisonRows(block, area, scope)
  const {sides, size, sizes} = block
  const {palette} = scope
  const width = (area.width - columnGap * (sides.length - 1)) / sides.length
  const heads = sides.map(({title}): Words => ({
    text: title,
    size,
    leading: 1.16,
    face: 'display',
    bold: true,
    color: palette.ink,
  }))
  const verdicts = sides.map(({verdict}): Words | null =>
    verdict === null
      ? null
      : {text: verdict, size: sizes[0], leading: 1.28, bold: true, color: palette.accent},
  )
  const headHeight = Math.max(...heads.map((one) => wordsHeight(one, width)))
  const verdictHeight = Math.max(
    0,
    ...verdicts.map((one) => (one === null ? 0 : wordsHeight(one, width))),
  )
  const top = area.y + 24 + headHeight + firstGap(sizes)
  const bottom = area.y + area.height - (verdictHeight === 0 ? 0 : verdictHeight + 37)
  const shapes = sides.flatMap(({title, points}, place): Shape[] => {
    const x = area.x + place * (width + columnGap)
    const verdict = verdicts[place]
    return [
      {type: 'fill', box: {x, y: area.y, width, height: 2}, fill: palette.ink},
      stack(`Side ${place + 1}`, {x, y: area.y + 24, width}, [heads[place]!]).shape,
      {
        type: 'text',
        name: title,
        box: {x, y: top, width, height: bottom - top},
        paragraphs: pointParagraphs(points, {sizes, marker: 32, isRuled: true}, scope),
      },
      ...(verdict == null
        ? []
        : [
            {type: 'fill' as const, box: {x, y: bottom + 18, width, height: 1}, fill: palette.line},
            stack(`Verdict ${place + 1}`, {x, y: bottom + 37, width}, [verdict]).shape,
          ]),
    ]
  })
  return {shapes, height: area.height}
}
