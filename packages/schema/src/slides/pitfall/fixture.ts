import {bareSlide} from '../../bare-slide.ts'
import {bullets} from '../../testing/points.ts'
import type {SlideOf} from '../../types.ts'

export const pitfallSlide: SlideOf<'pitfallSlide'> = {
  ...bareSlide,
  _type: 'pitfallSlide',
  _key: 'pitfall',
  headline: 'The light looks kept until the first fog',
  body: bullets('Nobody reads the log', 'The bell has never been rung'),
  remedy: 'Ring the bell once a month, in sunshine.',
}
