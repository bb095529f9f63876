import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const funnelSlide: SlideOf<'funnelSlide'> = {
  ...bareSlide,
  _type: 'funnelSlide',
  _key: 'funnel',
  headline: 'Few who see the light ever row out',
  stages: [
    {
      _type: 'funnelStage',
      _key: 'a',
      title: 'Ships that pass',
      owner: 'the light',
      measure: 'entries in the log',
    },
    {
      _type: 'funnelStage',
      _key: 'b',
      title: 'Ships that signal',
      owner: 'the keeper',
      measure: 'answers',
    },
    {
      _type: 'funnelStage',
      _key: 'c',
      title: 'Ships that land',
      owner: 'the harbour',
      measure: 'moorings',
    },
  ],
}
