import {mix} from '../palette.ts'
import {besideRoom} from '../../plan/beside.ts'
import {besideHeadline} from './beside.ts'
import {notesHeight, noteShapes} from './data-notes.ts'
import type {DrawBlock} from './drawn.ts'

export const drawChart: DrawBlock<'chart'> = (block, area, scope) => {
  const {hex} = scope
  const {box, under} = besideHeadline(block, area)
  const isBeside = block.arrangement === 'beside'
  const left = besideRoom
  const notes = isBeside
    ? noteShapes(block.notes, {...under(notesHeight(block.notes, left)), width: left}, scope)
    : noteShapes(block.notes, {...area, y: box.y + box.height + 16}, scope)
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
    shapes: [{type: 'chart', name: 'Chart', box, block, colors}, ...notes],
    height: area.height,
  }
}
