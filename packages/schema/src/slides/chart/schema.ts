import {defineArrayMember, defineField} from '@sanity/types'
import {chartKinds} from './chart-kinds.ts'
import {defineSlide} from '../define-slide.ts'

export const chartSlide = defineSlide({
  name: 'chartSlide',
  title: 'Chart',
  description: 'An argument drawn from data',
  headline: {description: 'What the chart proves, as a sentence.'},
  layouts: [
    {title: 'Below the headline', value: 'below'},
    {title: 'Beside it', value: 'beside'},
  ],
  fields: [
    defineField({
      name: 'series',
      title: 'Data',
      type: 'reference',
      to: [{type: 'dataSeries'}],
      description: 'Unit, basis and source come with it.',
    }),
    defineField({
      name: 'chart',
      title: 'Drawn as',
      type: 'string',
      initialValue: 'bar',
      options: {list: [...chartKinds], layout: 'radio', direction: 'horizontal'},
      description: 'Line for time, bars for amounts, range for from–to, scatter for two measures.',
    }),
    defineField({
      name: 'x',
      title: 'Along the bottom',
      type: 'string',
      description: 'The column of the data. Empty: its first.',
    }),
    defineField({
      name: 'y',
      title: 'Drawn',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      description: 'The columns of the data. Empty: every column of numbers. A range takes two.',
    }),
    defineField({
      name: 'highlight',
      title: 'The one that matters',
      type: 'string',
      description: 'Its value along the bottom. It gets the accent and its number.',
    }),
    defineField({
      name: 'alt',
      title: 'In words',
      type: 'text',
      rows: 2,
      description: 'What the chart shows, for those who cannot see it. Empty: made from the data.',
    }),
  ],
})
