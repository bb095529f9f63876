import {bareSlide} from '../../bare-slide.ts'
import {bullets} from '../../testing/points.ts'
import type {SlideOf} from '../../types.ts'

export const comparisonSlide: SlideOf<'comparisonSlide'> = {
  ...bareSlide,
  _type: 'comparisonSlide',
  _key: 'comparison',
  headline: 'A keeper v. a clockwork',
  sides: [
    {
      _type: 'comparisonSide',
      _key: 'keeper',
      title: 'Keeper',
      body: bullets('Sees the fog coming', 'Sleeps, sometimes'),
      verdict: 'Best in a storm',
    },
    {
      _type: 'comparisonSide',
      _key: 'clockwork',
      title: 'Clockwork',
      body: bullets('Never sleeps', 'Does not see fog'),
      verdict: 'Best on every other night',
    },
  ],
}
