import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const cycleSlide: SlideOf<'cycleSlide'> = {
  ...bareSlide,
  _type: 'cycleSlide',
  _key: 'cycle',
  headline: 'A kept light pays for its keeping',
  steps: [
    {_type: 'cycleStep', _key: 'a', title: 'The light is kept', text: 'ships trust it'},
    {_type: 'cycleStep', _key: 'b', title: 'Ships come', text: 'the harbour grows'},
    {_type: 'cycleStep', _key: 'c', title: 'The harbour pays', text: 'for oil and keepers'},
  ],
}
