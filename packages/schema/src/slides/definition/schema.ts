import {defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const definitionSlide = defineSlide({
  name: 'definitionSlide',
  title: 'Definition',
  description: 'What a word means in this talk',
  headline: {title: 'Term', description: 'The word or the phrase, as this talk uses it.'},
  layouts: [
    {title: 'Beneath the word', value: 'stack'},
    {title: 'Beside the word', value: 'columns'},
  ],
  fields: [
    defineField({
      name: 'meaning',
      title: 'What it means',
      type: 'text',
      rows: 4,
      description: 'In a sentence or two that the room could repeat, without the term itself.',
    }),
    defineField({
      name: 'contrast',
      title: 'Not to be confused with',
      type: 'text',
      rows: 2,
      description: 'What it is often taken for, and the difference. May stay empty.',
    }),
    defineField({
      name: 'usage',
      title: 'Usage',
      type: 'string',
      description: 'How it is said, or what kind of word it is: “noun”. May stay empty.',
    }),
  ],
})
