import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const sourcesSlide: SlideOf<'sourcesSlide'> = {
  ...bareSlide,
  _type: 'sourcesSlide',
  _key: 'sources',
}
