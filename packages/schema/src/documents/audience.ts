import {defineField, defineType} from '@sanity/types'

export const audience = defineType({
  name: 'audience',
  title: 'Audience',
  type: 'document',
  description: 'Whom a talk can be given to.',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'In the plural: Founders, Engineers.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'slug',
      title: 'Slug',
      type: 'slug',
      description: 'Its name on the command line.',
      options: {source: 'title'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'cares',
      title: 'What they care about',
      type: 'text',
      rows: 2,
      description: 'For whoever writes slides for them.',
    }),
  ],
})
