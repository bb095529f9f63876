import type {Block} from '../plan/deck-plan.ts'
import type {BlockScope, DrawBlock, Drawn} from './blocks/drawn.ts'
import {
  drawChart,
  drawComparison,
  drawCycle,
  drawFigures,
  drawFunnel,
  drawPeople,
  drawTable,
  drawTimeline,
} from './blocks/drawings.ts'
import {drawDefinition} from './blocks/definition.ts'
import {drawCall, drawCode, drawEmbed, drawImage, drawVideo} from './blocks/media.ts'
import {drawPoints} from './blocks/points.ts'
import {
  drawAgenda,
  drawHeadline,
  drawKicker,
  drawPlaceholder,
  drawPosition,
  drawQuote,
  drawRemedy,
  drawSince,
  drawText,
} from './blocks/text-blocks.ts'
import type {Box} from './shapes.ts'

/** How each block is drawn with what Office has. */
const drawers: {readonly [Type in Block['type']]: DrawBlock<Type>} = {
  headline: drawHeadline,
  text: drawText,
  points: drawPoints,
  position: drawPosition,
  agenda: drawAgenda,
  quote: drawQuote,
  code: drawCode,
  image: drawImage,
  placeholder: drawPlaceholder,
  since: drawSince,
  kicker: drawKicker,
  remedy: drawRemedy,
  comparison: drawComparison,
  figures: drawFigures,
  timeline: drawTimeline,
  funnel: drawFunnel,
  cycle: drawCycle,
  chart: drawChart,
  table: drawTable,
  video: drawVideo,
  embed: drawEmbed,
  people: drawPeople,
  call: drawCall,
  definition: drawDefinition,
}

export function drawBlock(block: Block, area: Box, scope: BlockScope): Drawn {
  const draw = drawers[block.type] as (block: Block, area: Box, scope: BlockScope) => Drawn
  return draw(block, area, scope)
}
