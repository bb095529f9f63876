import {defineArrayMember, defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const checklistSlide = defineSlide({
  name: 'checklistSlide',
  title: 'Checklist',
  description: 'What to do on Monday',
  layouts: [
    {title: 'One column', value: 'stack'},
    {title: 'Two columns', value: 'columns'},
  ],
  fields: [
    defineField({
      name: 'items',
      title: 'Things to do',
      type: 'array',
      description: 'Each begins with a verb. Seven at most.',
      of: [
        defineArrayMember({
          name: 'checklistItem',
          title: 'Thing to do',
          type: 'object',
          fields: [
            defineField({
              name: 'text',
              title: 'Do',
              type: 'string',
              description: 'A sentence.',
              validation: (rule) => rule.required().error('Say what is to be done.'),
            }),
            defineField({
              name: 'detail',
              title: 'How one knows that it is done',
              type: 'string',
              description: 'May stay empty.',
            }),
          ],
          preview: {select: {title: 'text', subtitle: 'detail'}},
        }),
      ],
    }),
  ],
})
