import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const embedSlide: SlideOf<'embedSlide'> = {
  ...bareSlide,
  _type: 'embedSlide',
  _key: 'embed',
  headline: 'The lens still turns, and you can steer it',
  url: 'https://example.org/lens',
  poster: null,
  alt: 'A page with a lens and a handle',
}
