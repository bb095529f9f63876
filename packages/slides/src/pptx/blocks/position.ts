import {bandWidth} from '../../metrics.ts'
import {mix} from '../palette.ts'
import type {Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {words} from './words.ts'

export const drawPosition: DrawBlock<'position'> = (block, area, scope) => {
  if (scope.arrangement === 'band') return onBand(block, area, scope)
  const {number, index, total} = block
  const {palette} = scope
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

/** At the foot of the band that runs down the slide's side, its number on top. */
const onBand: DrawBlock<'position'> = ({number, index, total}, _, {palette, hex}) => {
  const count = Math.min(total, 24)
  const width = (256 - 5 * (count - 1)) / count
  const quiet = mix(hex.paper, hex.accent, 0.34)
  const marks = Array.from({length: count}, (_mark, place): Shape => ({
    type: 'fill',
    box: {x: 72 + place * (width + 5), y: 582, width, height: 4},
    fill: place + 1 === index ? palette.paper : quiet,
  }))
  const figure = words({
    text: number,
    size: 200,
    leading: 1,
    face: 'display',
    bold: true,
    color: palette.paper,
  })
  const box = {x: 72, y: 100, width: 300, height: 200}
  return {
    shapes: [
      {type: 'fill', box: {x: 0, y: 0, width: bandWidth, height: 634}, fill: palette.accent},
      {type: 'text', name: 'Number', box, paragraphs: [figure]},
      ...marks,
    ],
    height: 0,
  }
}
