import {defineArrayMember, defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const bigNumberSlide = defineSlide({
  name: 'bigNumberSlide',
  title: 'Big number',
  description: 'A figure that nobody will forget',
  layouts: [
    {title: 'Beside each other', value: 'row'},
    {title: 'A line each', value: 'lines'},
    {title: 'Centred', value: 'centred'},
  ],
  fields: [
    defineField({
      name: 'figures',
      title: 'Figures',
      type: 'array',
      description: 'One is strongest; three at most.',
      of: [
        defineArrayMember({
          name: 'figure',
          title: 'Figure',
          type: 'object',
          fields: [
            defineField({
              name: 'value',
              title: 'Figure',
              type: 'string',
              description: 'As it should stand there, with its unit: $188 billion, 75 %, 1 in 20.',
              validation: (rule) =>
                rule.required().error('Write the number as it shall stand there, with its unit.'),
            }),
            defineField({
              name: 'label',
              title: 'What it counts',
              type: 'string',
              description: 'Of what, where, when.',
            }),
          ],
          preview: {select: {title: 'value', subtitle: 'label'}},
        }),
      ],
    }),
  ],
})
