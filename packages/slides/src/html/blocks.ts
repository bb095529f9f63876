import type {Block} from '../plan/deck-plan.ts'
import {renderAgenda} from './blocks/agenda.ts'
import {renderCode} from './blocks/code.ts'
import {renderHeadline} from './blocks/headline.ts'
import {renderImage} from './blocks/image.ts'
import {renderKicker} from './blocks/kicker.ts'
import {renderPlaceholder} from './blocks/placeholder.ts'
import {renderPoints} from './blocks/points.ts'
import {renderPosition} from './blocks/position.ts'
import {renderQuote} from './blocks/quote.ts'
import {renderRemedy} from './blocks/remedy.ts'
import {renderSince} from './blocks/since.ts'
import {renderText} from './blocks/text.ts'
import {renderChart} from './blocks/chart.ts'
import {renderComparison} from './blocks/comparison.ts'
import {renderCycle} from './blocks/cycle.ts'
import {renderEmbed} from './blocks/embed.ts'
import {renderFigures} from './blocks/figures.ts'
import {renderFunnel} from './blocks/funnel.ts'
import {renderPeople} from './blocks/people.ts'
import {renderTable} from './blocks/table.ts'
import {renderTimeline} from './blocks/timeline.ts'
import {renderVideo} from './blocks/video.ts'
import {renderDefinition} from './blocks/definition.ts'
import {renderCall} from './blocks/call.ts'
import type {Html} from './html.ts'
import type {SlideScope} from './render-options.ts'

type BlockOf<Type extends Block['type']> = Extract<Block, {type: Type}>

/** How each block looks in HTML. */
const renderers: {
  readonly [Type in Block['type']]: (block: BlockOf<Type>, scope: SlideScope) => Html
} = {
  headline: renderHeadline,
  text: renderText,
  points: renderPoints,
  position: renderPosition,
  agenda: renderAgenda,
  quote: renderQuote,
  code: renderCode,
  image: renderImage,
  placeholder: renderPlaceholder,
  since: renderSince,
  kicker: renderKicker,
  remedy: renderRemedy,
  chart: renderChart,
  comparison: renderComparison,
  cycle: renderCycle,
  embed: renderEmbed,
  figures: renderFigures,
  funnel: renderFunnel,
  people: renderPeople,
  table: renderTable,
  timeline: renderTimeline,
  video: renderVideo,
  call: renderCall,
  definition: renderDefinition,
}

export function renderBlock(block: Block, scope: SlideScope): Html {
  const render = renderers[block.type] as (block: Block, scope: SlideScope) => Html
  return render(block, scope)
}
