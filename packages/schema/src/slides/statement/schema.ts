import {defineField, defineType} from '@sanity/types'
import {groups, headline, sharedFields} from '../shared-fields.ts'

export const statementSlide = defineType({
  name: 'statementSlide',
  title: 'Statement',
  type: 'object',
  groups,
  fields: [
    {...headline, title: 'Statement', description: 'One sentence that fills the slide.'},
    defineField({
      name: 'body',
      title: 'Beneath it',
      type: 'points',
      group: 'content',
      description: 'A line or two in smaller type. Usually none.',
    }),
    ...sharedFields,
  ],
  preview: {select: {title: 'headline'}},
})
