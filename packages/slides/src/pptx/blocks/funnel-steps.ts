import {funnelSteps} from '../../metrics.ts'
import {mix} from '../palette.ts'
import type {Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {stack, words, type Words} from './words.ts'

/** Columns that lose height, on one baseline; what belongs to each beneath it. */
export const drawFunnelSteps: DrawBlock<'funnel'> = (block, area, {palette, hex}) => {
  const {stages, size, sideSize, stageHeight, barWidth: width, note} = block
  const base = area.y + stageHeight
  let bottom = base
  const shapes = stages.flatMap((stage, place): Shape[] => {
    const x = area.x + place * (width + funnelSteps.gap)
    const height = stageHeight * stage.width
    const isLast = place === stages.length - 1
    const depth = 0.12 + (0.24 * place) / Math.max(1, stages.length - 1)
    const beneath: Words[] = [
      ...(stage.owner === null
        ? []
        : [{text: stage.owner, size: sideSize, leading: 1.24, color: palette.ink}]),
      ...(stage.measure === null
        ? []
        : [
            {
              text: stage.measure,
              size: 18,
              leading: 1.34,
              face: 'label' as const,
              color: palette.soft,
            },
          ]),
    ]
    const at = {x, y: base + funnelSteps.below, width: width - 8}
    const under = beneath.length === 0 ? null : stack(`Beneath ${place + 1}`, at, beneath)
    bottom = Math.max(bottom, under === null ? base : at.y + under.height)
    return [
      {
        type: 'text',
        name: `Stage ${place + 1}`,
        box: {x, y: base - height, width, height},
        inset: funnelSteps.padding,
        fill: isLast ? palette.accent : mix(hex.accent, hex.paper, depth),
        paragraphs: [
          words({
            text: stage.title,
            size,
            leading: 1.16,
            bold: true,
            color: isLast ? palette.paper : palette.ink,
          }),
        ],
      },
      ...(under === null ? [] : [under.shape]),
    ]
  })
  const {shape} = stack('Note', {x: area.x, y: bottom + 22, width: area.width}, [
    {text: note, size: 18, leading: 1.34, face: 'label', color: palette.soft},
  ])
  return {shapes: [...shapes, shape], height: area.height}
}
