import {defineArrayMember, defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const cycleSlide = defineSlide({
  name: 'cycleSlide',
  title: 'Cycle',
  description: 'Steps that feed each other',
  layouts: [
    {title: 'A ring', value: 'ring'},
    {title: 'A row', value: 'row'},
  ],
  fields: [
    defineField({
      name: 'steps',
      title: 'Steps',
      type: 'array',
      description: 'Clockwise, from the top. The last leads to the first again.',
      of: [
        defineArrayMember({
          name: 'cycleStep',
          title: 'Step',
          type: 'object',
          fields: [
            defineField({
              name: 'title',
              title: 'Step',
              type: 'string',
              description: 'A few words.',
              validation: (rule) => rule.required().error('Name the step.'),
            }),
            defineField({
              name: 'text',
              title: 'Detail',
              type: 'string',
              description: 'How it leads to the next.',
            }),
          ],
          preview: {select: {title: 'title', subtitle: 'text'}},
        }),
      ],
    }),
  ],
})
