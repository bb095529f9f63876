import type {Slide, SlideKind} from '@rostrum/schema'
import {planBullets} from './kinds/bullets.ts'
import {planCode} from './kinds/code.ts'
import {planImage} from './kinds/image.ts'
import {planNumbered} from './kinds/numbered.ts'
import type {Page, Planner, SlideContext} from './kinds/planner.ts'
import {planQuote} from './kinds/quote.ts'
import {planSectionBreak} from './kinds/section-break.ts'
import {planStatement} from './kinds/statement.ts'
import {planTitle} from './kinds/title.ts'
import {planAgenda} from './kinds/agenda.ts'
import {planBigNumber} from './kinds/big-number.ts'
import {planCallToAction} from './kinds/call-to-action.ts'
import {planChart} from './kinds/chart.ts'
import {planChecklist} from './kinds/checklist.ts'
import {planComparison} from './kinds/comparison.ts'
import {planCycle} from './kinds/cycle.ts'
import {planDefinition} from './kinds/definition.ts'
import {planEmbed} from './kinds/embed.ts'
import {planFunnel} from './kinds/funnel.ts'
import {planPeople} from './kinds/people.ts'
import {planPitfall} from './kinds/pitfall.ts'
import {planSources} from './kinds/sources.ts'
import {planTable} from './kinds/table.ts'
import {planTimeline} from './kinds/timeline.ts'
import {planVideo} from './kinds/video.ts'
import {unknownPages} from './unknown-pages.ts'

/** How each kind of slide becomes pages. */
const planners: {readonly [Kind in SlideKind]: Planner<Kind>} = {
  titleSlide: planTitle,
  agendaSlide: planAgenda,
  sectionBreakSlide: planSectionBreak,
  statementSlide: planStatement,
  bulletsSlide: planBullets,
  numberedSlide: planNumbered,
  comparisonSlide: planComparison,
  quoteSlide: planQuote,
  definitionSlide: planDefinition,
  bigNumberSlide: planBigNumber,
  timelineSlide: planTimeline,
  funnelSlide: planFunnel,
  cycleSlide: planCycle,
  chartSlide: planChart,
  tableSlide: planTable,
  imageSlide: planImage,
  videoSlide: planVideo,
  codeSlide: planCode,
  peopleSlide: planPeople,
  checklistSlide: planChecklist,
  pitfallSlide: planPitfall,
  callToActionSlide: planCallToAction,
  sourcesSlide: planSources,
  embedSlide: planEmbed,
}

export const isKnownKind = (kind: string): kind is SlideKind => Object.hasOwn(planners, kind)

export function planPages(slide: Slide, context: SlideContext): Page[] {
  if (!isKnownKind(slide._type)) return unknownPages(slide, context)
  const planner = planners[slide._type] as (slide: Slide, context: SlideContext) => Page[]
  return planner(slide, context)
}
