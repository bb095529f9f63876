import {defineField, defineType} from '@sanity/types'
import {groups, headline, sharedFields} from '../shared-fields.ts'

export const codeSlide = defineType({
  name: 'codeSlide',
  title: 'Code',
  type: 'object',
  groups,
  fields: [
    headline,
    defineField({
      name: 'code',
      title: 'Code',
      type: 'text',
      rows: 12,
      group: 'content',
      description: 'About fifteen lines of sixty characters can be read from the back row.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      group: 'content',
      description: 'For colouring: typescript, python, bash, …',
    }),
    defineField({
      name: 'filename',
      title: 'File name',
      type: 'string',
      group: 'content',
      description: 'Shown above the code.',
    }),
    ...sharedFields,
  ],
  preview: {select: {title: 'headline', subtitle: 'code'}},
})
