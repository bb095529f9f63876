import {bareSlide} from '../../bare-slide.ts'
import {lampSeries} from '../../testing/lamp-series.ts'
import type {SlideOf} from '../../types.ts'

export const chartSlide: SlideOf<'chartSlide'> = {
  ...bareSlide,
  _type: 'chartSlide',
  _key: 'chart',
  headline: 'Lights grew five times brighter in a century',
  chart: 'line',
  highlight: '1920',
  series: lampSeries,
}
