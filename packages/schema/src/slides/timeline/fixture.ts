import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const timelineSlide: SlideOf<'timelineSlide'> = {
  ...bareSlide,
  _type: 'timelineSlide',
  _key: 'timeline',
  headline: 'Every lamp was put out by the next',
  items: [
    {
      _type: 'timelineItem',
      _key: 'a',
      when: '1782',
      title: 'Round wick',
      text: 'ten candles in one',
    },
    {
      _type: 'timelineItem',
      _key: 'b',
      when: '1823',
      title: 'Stepped lens',
      text: 'light without weight',
    },
    {
      _type: 'timelineItem',
      _key: 'c',
      when: '1901',
      title: 'Vapour lamp',
      text: 'three times as bright',
    },
    {_type: 'timelineItem', _key: 'd', when: '1950s', title: 'Electric', text: 'the keepers leave'},
  ],
}
