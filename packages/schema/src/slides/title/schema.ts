import {defineField, defineType} from '@sanity/types'
import {groups, headline, sharedFields} from '../shared-fields.ts'

export const titleSlide = defineType({
  name: 'titleSlide',
  title: 'Title',
  type: 'object',
  groups,
  fields: [
    {...headline, description: 'Empty: the title of the talk.'},
    defineField({
      name: 'subtitle',
      title: 'Subtitle',
      type: 'string',
      group: 'content',
      description: 'Empty: the subtitle of the talk.',
    }),
    ...sharedFields,
  ],
  preview: {select: {title: 'headline', subtitle: 'subtitle'}},
})
