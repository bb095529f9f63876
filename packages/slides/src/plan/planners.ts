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
import {unknownPages} from './unknown-pages.ts'

/** How each kind of slide becomes pages. */
const planners: {readonly [Kind in SlideKind]: Planner<Kind>} = {
  titleSlide: planTitle,
  sectionBreakSlide: planSectionBreak,
  statementSlide: planStatement,
  bulletsSlide: planBullets,
  numberedSlide: planNumbered,
  quoteSlide: planQuote,
  codeSlide: planCode,
  imageSlide: planImage,
}

export const isKnownKind = (kind: string): kind is SlideKind => Object.hasOwn(planners, kind)

export function planPages(slide: Slide, context: SlideContext): Page[] {
  if (!isKnownKind(slide._type)) return unknownPages(slide, context)
  const planner = planners[slide._type] as (slide: Slide, context: SlideContext) => Page[]
  return planner(slide, context)
}
