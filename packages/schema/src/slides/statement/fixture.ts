import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const statementSlide: SlideOf<'statementSlide'> = {
  ...bareSlide,
  _type: 'statementSlide',
  _key: 'statement',
  headline: 'A light that nobody keeps is a rock',
}
