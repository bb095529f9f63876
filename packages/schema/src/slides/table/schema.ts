import {defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const tableSlide = defineSlide({
  name: 'tableSlide',
  title: 'Table',
  description: 'A few rows to look things up in',
  layouts: [
    {title: 'Plain', value: 'plain'},
    {title: 'First column stands out', value: 'lead'},
  ],
  fields: [
    defineField({
      name: 'table',
      title: 'Table',
      type: 'dataTable',
      description: 'Six rows and four columns can be read from the back row.',
    }),
    defineField({
      name: 'series',
      title: 'Or a data series',
      type: 'reference',
      to: [{type: 'dataSeries'}],
      description: 'Its rows are shown where the table above is empty.',
    }),
  ],
})
