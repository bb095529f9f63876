import {defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const embedSlide = defineSlide({
  name: 'embedSlide',
  title: 'Embed',
  description: 'A page or demo, as a picture that links to it',
  layouts: [
    {title: 'Below the headline', value: 'below'},
    {title: 'Beside it', value: 'beside'},
  ],
  fields: [
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description: 'Opens in a tab of its own; nothing is loaded from it into the deck.',
      validation: (rule) => rule.uri({scheme: ['http', 'https']}),
    }),
    defineField({
      name: 'poster',
      title: 'Poster',
      type: 'image',
      description: 'A picture of what is there.',
      options: {hotspot: true},
    }),
    defineField({
      name: 'alt',
      title: 'In words',
      type: 'string',
      description: 'What is to be seen there.',
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'A line beneath it.',
    }),
  ],
})
