import {defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const statementSlide = defineSlide({
  name: 'statementSlide',
  title: 'Statement',
  description: 'One sentence that fills the screen',
  headline: {title: 'Statement', description: 'One sentence that fills the slide.'},
  layouts: [
    {title: 'Left', value: 'left'},
    {title: 'Centred', value: 'centred'},
    {title: 'Background picture beside it', value: 'picture'},
  ],
  fields: [
    defineField({
      name: 'body',
      title: 'Beneath it',
      type: 'points',
      description: 'A line or two in smaller type. Usually none.',
    }),
  ],
})
