import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const bigNumberSlide: SlideOf<'bigNumberSlide'> = {
  ...bareSlide,
  _type: 'bigNumberSlide',
  _key: 'big-number',
  headline: 'One lens carried further than a hundred lamps',
  figures: [
    {
      _type: 'figure',
      _key: 'miles',
      value: '21 miles',
      label: 'reach of a first-order lens on a clear night',
    },
  ],
}
