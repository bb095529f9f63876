import {agendaSlide} from './slides/agenda/fixture.ts'
import {bigNumberSlide} from './slides/big-number/fixture.ts'
import {bulletsSlide} from './slides/bullets/fixture.ts'
import {callToActionSlide} from './slides/call-to-action/fixture.ts'
import {chartSlide} from './slides/chart/fixture.ts'
import {checklistSlide} from './slides/checklist/fixture.ts'
import {codeSlide} from './slides/code/fixture.ts'
import {comparisonSlide} from './slides/comparison/fixture.ts'
import {cycleSlide} from './slides/cycle/fixture.ts'
import {definitionSlide} from './slides/definition/fixture.ts'
import {embedSlide} from './slides/embed/fixture.ts'
import {funnelSlide} from './slides/funnel/fixture.ts'
import {imageSlide} from './slides/image/fixture.ts'
import {numberedSlide} from './slides/numbered/fixture.ts'
import {peopleSlide} from './slides/people/fixture.ts'
import {pitfallSlide} from './slides/pitfall/fixture.ts'
import {quoteSlide} from './slides/quote/fixture.ts'
import {sectionBreakSlide} from './slides/section-break/fixture.ts'
import {sourcesSlide} from './slides/sources/fixture.ts'
import {statementSlide} from './slides/statement/fixture.ts'
import {tableSlide} from './slides/table/fixture.ts'
import {timelineSlide} from './slides/timeline/fixture.ts'
import {titleSlide} from './slides/title/fixture.ts'
import {videoSlide} from './slides/video/fixture.ts'
import type {SlideKind, SlideOf} from './types.ts'

/** A slide of each kind, as a good one looks: for tests, and for the pictures of the insert menu. */
export const slideFixtures: {readonly [Kind in SlideKind]: SlideOf<Kind>} = {
  titleSlide,
  agendaSlide,
  sectionBreakSlide,
  statementSlide,
  bulletsSlide,
  numberedSlide,
  comparisonSlide,
  quoteSlide,
  definitionSlide,
  bigNumberSlide,
  timelineSlide,
  funnelSlide,
  cycleSlide,
  chartSlide,
  tableSlide,
  imageSlide,
  videoSlide,
  codeSlide,
  peopleSlide,
  checklistSlide,
  pitfallSlide,
  callToActionSlide,
  sourcesSlide,
  embedSlide,
}
