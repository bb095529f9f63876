import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const checklistSlide: SlideOf<'checklistSlide'> = {
  ...bareSlide,
  _type: 'checklistSlide',
  _key: 'checklist',
  headline: 'On Monday, walk up your own stairs',
  items: [
    {_type: 'checklistItem', _key: 'a', text: 'Find the lamp that only one person can light'},
    {
      _type: 'checklistItem',
      _key: 'b',
      text: 'Write down how',
      detail: 'someone else has done it once',
    },
    {_type: 'checklistItem', _key: 'c', text: 'Put two names on the watch'},
  ],
}
