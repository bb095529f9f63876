import {defineField, defineType} from '@sanity/types'
import {groups, headline, sharedFields} from '../shared-fields.ts'

export const bulletsSlide = defineType({
  name: 'bulletsSlide',
  title: 'Bullets',
  type: 'object',
  groups,
  fields: [
    headline,
    defineField({
      name: 'body',
      title: 'Points',
      type: 'points',
      group: 'content',
      description: 'Press Tab to nest a point. What is too long for one slide goes on to the next.',
    }),
    ...sharedFields,
  ],
  preview: {select: {title: 'headline', body: 'body'}},
})
