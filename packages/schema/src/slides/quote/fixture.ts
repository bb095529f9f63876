import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const quoteSlide: SlideOf<'quoteSlide'> = {
  ...bareSlide,
  _type: 'quoteSlide',
  _key: 'quote',
  quote: 'Nothing moves here but the light.',
  attribution: 'Ada Marin, keeper, 1858',
}
