import {defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const quoteSlide = defineSlide({
  name: 'quoteSlide',
  title: 'Quote',
  description: 'Somebody else’s words',
  headline: {description: 'What the quote is there for. May stay empty.'},
  layouts: [
    {title: 'Left', value: 'left'},
    {title: 'Centred', value: 'centred'},
    {title: 'Background picture beside it', value: 'picture'},
  ],
  fields: [
    defineField({
      name: 'quote',
      title: 'Quote',
      type: 'text',
      rows: 4,
      description: 'Their words, without quotation marks: the slide adds them.',
    }),
    defineField({
      name: 'attribution',
      title: 'Who said it',
      type: 'string',
      description: 'Name, role, year.',
    }),
  ],
})
