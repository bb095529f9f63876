import {defineArrayMember, defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const comparisonSlide = defineSlide({
  name: 'comparisonSlide',
  title: 'Comparison',
  description: 'Two to four things side by side',
  layouts: [
    {title: 'Side by side', value: 'columns'},
    {title: 'A row each', value: 'rows'},
  ],
  fields: [
    defineField({
      name: 'sides',
      title: 'Sides',
      type: 'array',
      description: 'Two to four. Say the same kind of thing of each, in the same order.',
      of: [
        defineArrayMember({
          name: 'comparisonSide',
          title: 'Side',
          type: 'object',
          fields: [
            defineField({
              name: 'title',
              title: 'Title',
              type: 'string',
              description: 'What is compared.',
              validation: (rule) => rule.required().error('Name this side.'),
            }),
            defineField({
              name: 'body',
              title: 'Points',
              type: 'points',
              description: 'What holds for it.',
            }),
            defineField({
              name: 'verdict',
              title: 'In one line',
              type: 'string',
              description: 'What it comes to. May stay empty.',
            }),
          ],
          preview: {select: {title: 'title', subtitle: 'verdict'}},
        }),
      ],
    }),
  ],
})
