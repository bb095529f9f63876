import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const imageSlide: SlideOf<'imageSlide'> = {
  ...bareSlide,
  _type: 'imageSlide',
  _key: 'image',
  headline: 'The lens is the machine',
  image: null,
  alt: 'A stepped lens taller than the keeper beside it',
}
