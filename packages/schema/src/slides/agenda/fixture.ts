import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const agendaSlide: SlideOf<'agendaSlide'> = {
  ...bareSlide,
  _type: 'agendaSlide',
  _key: 'agenda',
}
