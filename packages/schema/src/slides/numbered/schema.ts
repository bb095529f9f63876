import {defineField, defineType} from '@sanity/types'
import {groups, headline, sharedFields} from '../shared-fields.ts'

export const numberedSlide = defineType({
  name: 'numberedSlide',
  title: 'Numbered',
  type: 'object',
  groups,
  fields: [
    headline,
    defineField({
      name: 'body',
      title: 'Points in order',
      type: 'points',
      group: 'content',
      description: 'Use it where the order matters. Press Tab to nest a point.',
    }),
    ...sharedFields,
  ],
  preview: {select: {title: 'headline', body: 'body'}},
})
