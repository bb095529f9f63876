import {defineField, defineType} from '@sanity/types'

export const tag = defineType({
  name: 'tag',
  title: 'Tag',
  type: 'document',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'One or two words.',
      validation: (rule) => rule.required(),
    }),
  ],
})
