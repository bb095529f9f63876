import {defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const pitfallSlide = defineSlide({
  name: 'pitfallSlide',
  title: 'Pitfall',
  description: 'A mistake, and what to do instead',
  headline: {title: 'Pitfall', description: 'The mistake, as a sentence.'},
  layouts: [
    {title: 'Beneath it', value: 'stack'},
    {title: 'Side by side', value: 'columns'},
  ],
  fields: [
    defineField({
      name: 'body',
      title: 'How it shows',
      type: 'points',
      description: 'The signs, or what it costs.',
    }),
    defineField({
      name: 'remedy',
      title: 'Instead',
      type: 'text',
      rows: 2,
      description: 'What to do about it, in a sentence.',
    }),
  ],
})
