import {defineField, defineType} from '@sanity/types'
import {groups, headline, sharedFields} from '../shared-fields.ts'

export const imageSlide = defineType({
  name: 'imageSlide',
  title: 'Image',
  type: 'object',
  groups,
  fields: [
    headline,
    defineField({
      name: 'image',
      title: 'Image',
      type: 'image',
      group: 'content',
      description: 'At least 1280 pixels wide. Set the hotspot so that crops keep what matters.',
      options: {hotspot: true},
    }),
    defineField({
      name: 'alt',
      title: 'Alternative text',
      type: 'string',
      group: 'content',
      description: 'What someone who cannot see the picture should know.',
      validation: (rule) => rule.required().warning('Describe the picture in a sentence.'),
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      group: 'content',
      description: 'A line beneath the picture.',
    }),
    defineField({
      name: 'credit',
      title: 'Credit',
      type: 'string',
      group: 'content',
      description: 'Who made it, and under which licence.',
    }),
    defineField({
      name: 'location',
      title: 'Where the notes found it',
      type: 'string',
      group: 'content',
      description: 'The file or address that the notes named.',
      hidden: ({value}: {value?: unknown}) => value === undefined,
    }),
    ...sharedFields,
  ],
  preview: {select: {title: 'headline', subtitle: 'alt', media: 'image'}},
})
