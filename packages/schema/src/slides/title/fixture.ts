import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const titleSlide: SlideOf<'titleSlide'> = {
  ...bareSlide,
  _type: 'titleSlide',
  _key: 'title',
  headline: 'Lighthouses never moved',
  subtitle: 'What two centuries of keeping lights burning teach those who run free software',
}
