import {defineArrayMember, defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const funnelSlide = defineSlide({
  name: 'funnelSlide',
  title: 'Funnel',
  description: 'Stages that narrow',
  layouts: [
    {title: 'Bars that narrow', value: 'bars'},
    {title: 'Steps down', value: 'steps'},
  ],
  fields: [
    defineField({
      name: 'stages',
      title: 'Stages',
      type: 'array',
      description: 'From the widest to the narrowest. Widths show the order, not a quantity.',
      of: [
        defineArrayMember({
          name: 'funnelStage',
          title: 'Stage',
          type: 'object',
          fields: [
            defineField({
              name: 'title',
              title: 'Stage',
              type: 'string',
              description: 'What it is called.',
              validation: (rule) => rule.required().error('Name the stage.'),
            }),
            defineField({
              name: 'owner',
              title: 'Owner',
              type: 'string',
              description: 'Who answers for it.',
            }),
            defineField({
              name: 'measure',
              title: 'Measured by',
              type: 'string',
              description: 'How one knows that it works.',
            }),
          ],
          preview: {select: {title: 'title', subtitle: 'owner'}},
        }),
      ],
    }),
  ],
})
