import type {Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {words} from './words.ts'

export const drawPosition: DrawBlock<'position'> = ({number, index, total}, area, {palette}) => {
  const count = Math.min(total, 24)
  const width = (area.width - 8 * (count - 1)) / count
  const marks = Array.from({length: count}, (_, place): Shape => ({
    type: 'fill',
    box: {x: area.x + place * (width + 8), y: area.y + 170, width, height: 4},
    fill: place + 1 === index ? palette.accent : palette.line,
  }))
  const figure = words({
    text: number,
    size: 150,
    leading: 1,
    face: 'display',
    bold: true,
    color: palette.accent,
  })
  return {
    shapes: [
      {type: 'text', name: 'Number', box: {...area, height: 150}, paragraphs: [figure]},
      ...marks,
    ],
    height: 174,
  }
}
