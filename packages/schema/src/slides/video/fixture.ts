import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const videoSlide: SlideOf<'videoSlide'> = {
  ...bareSlide,
  _type: 'videoSlide',
  _key: 'video',
  headline: 'One turn takes thirty seconds',
  file: null,
  poster: null,
  alt: 'The lens turns once around its lamp',
  caption: 'One turn, filmed from the gallery',
}
