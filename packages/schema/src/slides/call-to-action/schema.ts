import {defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const callToActionSlide = defineSlide({
  name: 'callToActionSlide',
  title: 'Call to action',
  description: 'The one thing to do next',
  headline: {description: 'What you ask of the room, as a sentence.'},
  layouts: [
    {title: 'Code beside', value: 'left'},
    {title: 'Centred', value: 'centred'},
  ],
  fields: [
    defineField({
      name: 'action',
      title: 'How',
      type: 'text',
      rows: 2,
      description: 'The first step, small enough for today.',
    }),
    defineField({
      name: 'link',
      title: 'Address',
      type: 'url',
      description: 'Where to go. Shown large, and as a code to scan.',
    }),
  ],
})
