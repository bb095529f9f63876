import {defineArrayMember, defineField} from '@sanity/types'
import {isLineRange} from '../../rules/line-range.ts'
import {defineSlide} from '../define-slide.ts'

export const codeSlide = defineSlide({
  name: 'codeSlide',
  title: 'Code',
  description: 'Code, coloured, with lines to point at',
  layouts: [
    {title: 'Notes beneath', value: 'stack'},
    {title: 'Notes beside', value: 'columns'},
  ],
  fields: [
    defineField({
      name: 'code',
      title: 'Code',
      type: 'text',
      rows: 12,
      description: 'About fifteen lines of sixty characters can be read from the back row.',
    }),
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      description: 'For colouring: typescript, python, bash, …',
    }),
    defineField({
      name: 'filename',
      title: 'File name',
      type: 'string',
      description: 'Shown above the code.',
    }),
    defineField({
      name: 'steps',
      title: 'Steps',
      type: 'array',
      description: 'Which lines stand out, one step after the other.',
      of: [
        defineArrayMember({
          name: 'codeStep',
          title: 'Step',
          type: 'object',
          fields: [
            defineField({
              name: 'lines',
              title: 'Lines',
              type: 'string',
              description: 'Numbers and ranges: 1, 4-6.',
              validation: (rule) =>
                rule.custom((lines: string | undefined) =>
                  lines === undefined || isLineRange(lines)
                    ? true
                    : 'Give numbers and ranges with commas between them, like 1, 4-6.',
                ),
            }),
            defineField({
              name: 'note',
              title: 'Note',
              type: 'string',
              description: 'What to look at. May stay empty.',
            }),
          ],
          preview: {select: {title: 'lines', subtitle: 'note'}},
        }),
      ],
    }),
  ],
})
