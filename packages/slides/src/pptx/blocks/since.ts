import {since, sinceLeading} from '../../metrics.ts'
import type {DrawBlock} from './drawn.ts'
import {stack} from './words.ts'

/** Beneath everything: see where slides are put together. */
export const drawSince: DrawBlock<'since'> = ({label, items, size}, area, {palette}) => {
  const width = since.width - 26
  const list = [
    {
      text: label.toLocaleUpperCase(),
      size: 18,
      leading: 30 / 18,
      face: 'label' as const,
      bold: true,
      color: palette.accent,
    },
    ...items.map(({text, date}, place) => ({
      text: date === null ? text : `${text} (${date})`,
      size,
      leading: sinceLeading,
      color: palette.ink,
      ...(place > 0 && {before: 8}),
    })),
  ]
  const {shape, height} = stack(label, {x: area.x + 26, y: area.y, width}, list)
  return {
    shapes: [
      {type: 'fill', box: {x: area.x, y: area.y, width: 4, height}, fill: palette.accent},
      shape,
    ],
    height,
  }
}
