import {defineField, defineType} from '@sanity/types'

/** How long a slide takes to tell: bare, and with its example. */
export const seconds = defineType({
  name: 'seconds',
  title: 'Speaking time',
  type: 'object',
  description: 'Empty: reckoned from the notes at the speaker’s words a minute.',
  options: {columns: 2},
  fields: [
    defineField({
      name: 'short',
      title: 'Short telling',
      type: 'number',
      description: 'Seconds for the bare point.',
      validation: (rule) => rule.min(1).integer(),
    }),
    defineField({
      name: 'long',
      title: 'Long telling',
      type: 'number',
      description: 'Seconds with its example.',
      validation: (rule) => rule.min(1).integer(),
    }),
  ],
})
