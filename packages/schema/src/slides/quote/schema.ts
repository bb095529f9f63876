import {defineField, defineType} from '@sanity/types'
import {groups, headline, sharedFields} from '../shared-fields.ts'

export const quoteSlide = defineType({
  name: 'quoteSlide',
  title: 'Quote',
  type: 'object',
  groups,
  fields: [
    {...headline, description: 'What the quote is there for. May stay empty.'},
    defineField({
      name: 'quote',
      title: 'Quote',
      type: 'text',
      rows: 4,
      group: 'content',
      description: 'Their words, without quotation marks: the slide adds them.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'attribution',
      title: 'Who said it',
      type: 'string',
      group: 'content',
      description: 'Name, role, year.',
    }),
    ...sharedFields,
  ],
  preview: {select: {title: 'quote', subtitle: 'attribution'}},
})
