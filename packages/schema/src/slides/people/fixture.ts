import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const peopleSlide: SlideOf<'peopleSlide'> = {
  ...bareSlide,
  _type: 'peopleSlide',
  _key: 'people',
  headline: 'Two people, one light',
  people: [
    {
      _id: 'person-ada',
      name: 'Ada Marin',
      role: 'Keeper',
      organization: 'Northern Lights',
      portrait: null,
    },
    {_id: 'person-jo', name: 'Jo Feld', role: 'Lens maker', organization: null, portrait: null},
  ],
}
