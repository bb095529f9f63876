import type {Block} from '../plan/deck-plan.ts'
import {drawAgenda} from './blocks/agenda.ts'
import {drawCall} from './blocks/call.ts'
import {drawChart} from './blocks/chart.ts'
import {drawCode} from './blocks/code.ts'
import {drawComparison} from './blocks/comparison.ts'
import {drawCycle} from './blocks/cycle.ts'
import {drawDefinition} from './blocks/definition.ts'
import type {BlockScope, DrawBlock, Drawn} from './blocks/drawn.ts'
import {drawEmbed} from './blocks/embed.ts'
import {drawFigures} from './blocks/figures.ts'
import {drawFunnel} from './blocks/funnel.ts'
import {drawHeadline} from './blocks/headline.ts'
import {drawImage} from './blocks/image.ts'
import {drawKicker} from './blocks/kicker.ts'
import {drawPeople} from './blocks/people.ts'
import {drawPlaceholder} from './blocks/placeholder.ts'
import {drawPoints} from './blocks/points.ts'
import {drawPosition} from './blocks/position.ts'
import {drawQuote} from './blocks/quote.ts'
import {drawRemedy} from './blocks/remedy.ts'
import {drawSince} from './blocks/since.ts'
import {drawTable} from './blocks/table.ts'
import {drawText} from './blocks/text.ts'
import {drawTimeline} from './blocks/timeline.ts'
import {drawVideo} from './blocks/video.ts'
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
