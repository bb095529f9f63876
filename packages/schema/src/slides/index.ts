import {agendaSlide} from './agenda/schema.ts'
import {bigNumberSlide} from './big-number/schema.ts'
import {bulletsSlide} from './bullets/schema.ts'
import {callToActionSlide} from './call-to-action/schema.ts'
import {chartSlide} from './chart/schema.ts'
import {checklistSlide} from './checklist/schema.ts'
import {codeSlide} from './code/schema.ts'
import {comparisonSlide} from './comparison/schema.ts'
import {cycleSlide} from './cycle/schema.ts'
import {definitionSlide} from './definition/schema.ts'
import {embedSlide} from './embed/schema.ts'
import {funnelSlide} from './funnel/schema.ts'
import {imageSlide} from './image/schema.ts'
import {numberedSlide} from './numbered/schema.ts'
import {peopleSlide} from './people/schema.ts'
import {pitfallSlide} from './pitfall/schema.ts'
import {quoteSlide} from './quote/schema.ts'
import {sectionBreakSlide} from './section-break/schema.ts'
import {sourcesSlide} from './sources/schema.ts'
import {statementSlide} from './statement/schema.ts'
import {tableSlide} from './table/schema.ts'
import {timelineSlide} from './timeline/schema.ts'
import {titleSlide} from './title/schema.ts'
import {videoSlide} from './video/schema.ts'

/** Which kinds of slide exist. Everything else about a kind is a mapped type over this list. */
export const slideTypes = [
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
]
