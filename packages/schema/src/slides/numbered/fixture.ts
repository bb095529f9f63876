import {bareSlide} from '../../bare-slide.ts'
import {points} from '../../testing/points.ts'
import type {SlideOf} from '../../types.ts'

export const numberedSlide: SlideOf<'numberedSlide'> = {
  ...bareSlide,
  _type: 'numberedSlide',
  _key: 'numbered',
  headline: 'A lamp is lit in four steps',
  body: points([
    ['1', 1, 'Clean the lens before dusk'],
    ['1', 1, 'Warm the oil'],
    ['1', 1, 'Light the wick low'],
    ['1', 1, 'Raise it with the dark'],
  ]),
}
