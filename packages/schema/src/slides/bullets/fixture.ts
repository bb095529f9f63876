import {bareSlide} from '../../bare-slide.ts'
import {bullets} from '../../testing/points.ts'
import type {SlideOf} from '../../types.ts'

export const bulletsSlide: SlideOf<'bulletsSlide'> = {
  ...bareSlide,
  _type: 'bulletsSlide',
  _key: 'bullets',
  headline: 'Keeping a light is three jobs at once',
  body: bullets(
    'Trim the wick every four hours',
    'Write down every ship that passes',
    'Row out when one does not',
  ),
}
