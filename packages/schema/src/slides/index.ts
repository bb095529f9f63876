import {bulletsSlide} from './bullets/schema.ts'
import {codeSlide} from './code/schema.ts'
import {imageSlide} from './image/schema.ts'
import {numberedSlide} from './numbered/schema.ts'
import {quoteSlide} from './quote/schema.ts'
import {sectionBreakSlide} from './section-break/schema.ts'
import {statementSlide} from './statement/schema.ts'
import {titleSlide} from './title/schema.ts'

/** Which kinds of slide exist. Everything else about a kind is a mapped type over this list. */
export const slideTypes = [
  titleSlide,
  sectionBreakSlide,
  statementSlide,
  bulletsSlide,
  numberedSlide,
  quoteSlide,
  codeSlide,
  imageSlide,
]
