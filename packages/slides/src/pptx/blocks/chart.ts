import {mix} from '../palette.ts'
import type {Box} from '../shapes.ts'
import {noteShapes} from './data-notes.ts'
import type {DrawBlock} from './drawn.ts'

export const drawChart: DrawBlock<'chart'> = (block, area, scope) => {
  const {hex} = scope
  const box: Box = {x: area.x, y: area.y, width: block.width, height: block.height}
  const colors = {
    series: [
      hex.accent,
      hex.ink,
      mix(hex.accent, hex.paper, 0.62),
      hex.soft,
      mix(hex.accent, hex.ink, 0.6),
      mix(hex.ink, hex.paper, 0.4),
    ],
    quiet: mix(hex.accent, hex.paper, 0.34),
    ink: hex.ink,
    soft: hex.soft,
    line: hex.line,
    paper: hex.paper,
  }
  return {
    shapes: [
      {type: 'chart', name: 'Chart', box, block, colors},
      ...noteShapes(block.notes, {...area, y: box.y + box.height + 16}, scope),
    ],
    height: area.height,
  }
}
