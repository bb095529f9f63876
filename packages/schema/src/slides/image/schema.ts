import {defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const imageSlide = defineSlide({
  name: 'imageSlide',
  title: 'Image',
  description: 'A picture that says it',
  layouts: [
    {title: 'Below the headline', value: 'below'},
    {title: 'Beside it', value: 'beside'},
    {title: 'Fills the slide', value: 'full'},
  ],
  fields: [
    defineField({
      name: 'image',
      title: 'Image',
      type: 'image',
      description: 'At least 1280 pixels wide. Set the hotspot so that crops keep what matters.',
      options: {hotspot: true},
    }),
    defineField({
      name: 'alt',
      title: 'Alternative text',
      type: 'string',
      description: 'What someone who cannot see the picture should know.',
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'A line beneath the picture.',
    }),
    defineField({
      name: 'credit',
      title: 'Credit',
      type: 'string',
      description: 'Who made it, and under which licence.',
    }),
    defineField({
      name: 'location',
      title: 'Where the notes found it',
      type: 'string',
      description: 'The file or address that the notes named.',
      hidden: ({value}: {value?: unknown}) => value === undefined,
    }),
  ],
})
