import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const sectionBreakSlide: SlideOf<'sectionBreakSlide'> = {
  ...bareSlide,
  _type: 'sectionBreakSlide',
  _key: 'section-break',
  headline: 'The keepers',
}
