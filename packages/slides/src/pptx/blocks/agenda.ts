import type {Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {words} from './words.ts'

/** At the foot of the title slide. */
export const drawAgenda: DrawBlock<'agenda'> = ({items}, area, {palette}) => {
  const width = (area.width - 24 * (items.length - 1)) / items.length
  const shapes = items.flatMap(({number, title}, place): Shape[] => {
    const x = area.x + place * (width + 24)
    return [
      {type: 'fill', box: {x, y: 619, width, height: 1}, fill: palette.line},
      {
        type: 'text',
        name: `Section ${number}`,
        box: {x, y: 632, width, height: 48},
        paragraphs: [
          words({
            text: number,
            size: 18,
            leading: 1.3,
            face: 'label',
            bold: true,
            color: palette.accent,
          }),
          words({text: title, size: 18, leading: 1.3, face: 'label', color: palette.soft}),
        ],
      },
    ]
  })
  return {shapes, height: 0}
}
