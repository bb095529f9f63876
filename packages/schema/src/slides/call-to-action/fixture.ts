import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const callToActionSlide: SlideOf<'callToActionSlide'> = {
  ...bareSlide,
  _type: 'callToActionSlide',
  _key: 'call-to-action',
  headline: 'Keep one light this year',
  action: 'Pick a project that you use and answer one question there today.',
  link: 'https://example.org/keep-a-light',
}
