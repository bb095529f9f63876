import {mix} from '../palette.ts'
import type {Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {drawFunnelSteps} from './funnel-steps.ts'
import {stack, words, type Words} from './words.ts'

export const drawFunnel: DrawBlock<'funnel'> = (block, area, scope) => {
  if (block.arrangement === 'steps') return drawFunnelSteps(block, area, scope)
  const {palette, hex} = scope
  const {stages, size, sideSize, stageHeight, barWidth, note} = block
  const side = (area.width - barWidth - 64) / 2
  const shapes = stages.flatMap(({title, owner, measure, width}, place): Shape[] => {
    const y = area.y + place * (stageHeight + 10)
    const own = barWidth * width
    const isLast = place === stages.length - 1
    const depth = stages.length === 1 ? 0.3 : 0.12 + (0.24 * place) / (stages.length - 1)
    const beside = (name: string, one: Words | null, x: number): Shape[] =>
      one === null
        ? []
        : [
            {
              type: 'text',
              name,
              anchor: 'ctr',
              box: {x, y, width: side, height: stageHeight},
              paragraphs: [words(one)],
            },
          ]
    return [
      {
        type: 'text',
        name: `Stage ${place + 1}`,
        anchor: 'ctr',
        box: {x: area.x + (barWidth - own) / 2, y, width: own, height: stageHeight},
        fill: isLast ? palette.accent : mix(hex.accent, hex.paper, depth),
        paragraphs: [
          words({
            text: title,
            size,
            leading: 1.16,
            bold: true,
            align: 'middle',
            color: isLast ? palette.paper : palette.ink,
          }),
        ],
      },
      ...beside(
        `Owner ${place + 1}`,
        owner === null ? null : {text: owner, size: sideSize, leading: 1.24, color: palette.ink},
        area.x + barWidth + 32,
      ),
      ...beside(
        `Measure ${place + 1}`,
        measure === null
          ? null
          : {text: measure, size: 18, leading: 1.34, face: 'label', color: palette.soft},
        area.x + barWidth + 64 + side,
      ),
    ]
  })
  const y = area.y + stages.length * (stageHeight + 10) + 12
  shapes.push(
    stack('Note', {x: area.x, y, width: area.width}, [
      {text: note, size: 18, leading: 1.34, face: 'label', color: palette.soft},
    ]).shape,
  )
  return {shapes, height: area.height}
}
