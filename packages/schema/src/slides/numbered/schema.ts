import {defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const numberedSlide = defineSlide({
  name: 'numberedSlide',
  title: 'Numbered',
  description: 'Points whose order matters',
  layouts: [
    {title: 'One column', value: 'stack'},
    {title: 'Side by side', value: 'columns'},
  ],
  fields: [
    defineField({
      name: 'body',
      title: 'Points in order',
      type: 'points',
      description: 'Use it where the order matters. Press Tab to nest a point.',
    }),
  ],
})
