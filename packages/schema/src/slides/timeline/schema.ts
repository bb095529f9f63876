import {defineArrayMember, defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const timelineSlide = defineSlide({
  name: 'timelineSlide',
  title: 'Timeline',
  description: 'What happened, in order',
  layouts: [
    {title: 'From left to right', value: 'row'},
    {title: 'From top to bottom', value: 'lines'},
  ],
  fields: [
    defineField({
      name: 'items',
      title: 'Happenings',
      type: 'array',
      description: 'In order of time. Lanes part what happened side by side.',
      of: [
        defineArrayMember({
          name: 'timelineItem',
          title: 'Happening',
          type: 'object',
          fields: [
            defineField({
              name: 'when',
              title: 'When',
              type: 'string',
              description: 'As it should stand there: 2018, Oct 2024, 1990s.',
              validation: (rule) => rule.required().error('Say when: a year will do.'),
            }),
            defineField({
              name: 'title',
              title: 'What',
              type: 'string',
              description: 'A name or a few words.',
              validation: (rule) => rule.required().error('Say what happened.'),
            }),
            defineField({
              name: 'text',
              title: 'Detail',
              type: 'string',
              description: 'A few words more.',
            }),
            defineField({
              name: 'lane',
              title: 'Lane',
              type: 'string',
              description: 'Happenings with the same lane stand on one line.',
            }),
          ],
          preview: {select: {title: 'title', subtitle: 'when'}},
        }),
      ],
    }),
  ],
})
