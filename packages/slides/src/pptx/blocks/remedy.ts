import type {BlockScope, DrawBlock} from './drawn.ts'
import {stack} from './words.ts'

export const drawRemedy: DrawBlock<'remedy'> = (
  {label, text, size},
  area,
  {palette}: BlockScope,
) => {
  const list = [
    {
      text: label.toLocaleUpperCase(),
      size: 18,
      leading: 30 / 18,
      face: 'label' as const,
      bold: true,
      color: palette.recovery,
    },
    {text, size, leading: 1.28, bold: true, color: palette.ink},
  ]
  const {shape, height} = stack(
    label,
    {x: area.x + 32, y: area.y + 14, width: area.width - 60},
    list,
  )
  return {
    shapes: [
      {
        type: 'fill',
        box: {x: area.x, y: area.y, width: area.width, height: height + 30},
        fill: palette.surface,
      },
      {
        type: 'fill',
        box: {x: area.x, y: area.y, width: 4, height: height + 30},
        fill: palette.recovery,
      },
      shape,
    ],
    height: height + 30,
  }
}
