import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const definitionSlide: SlideOf<'definitionSlide'> = {
  ...bareSlide,
  _type: 'definitionSlide',
  _key: 'definition',
  headline: 'Kept light',
  usage: 'noun',
  meaning: 'A light with a name beside it: the person who knows by morning that it went out.',
  contrast: 'An automatic light, which burns until nobody notices that it does not.',
}
