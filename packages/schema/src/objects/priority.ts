import {defineField, defineType} from '@sanity/types'

/**
 * Priority by the length of the talk, in minutes: from how many minutes on the slide must, should
 * or could be shown. Without any of them it is a should at every length.
 */
export const priority = defineType({
  name: 'priority',
  title: 'Priority',
  type: 'object',
  description: 'From how many minutes on this slide belongs in the talk.',
  options: {columns: 3},
  fields: [
    defineField({
      name: 'mustFrom',
      title: 'Must, from',
      type: 'number',
      description: 'Always shown in a talk of at least so many minutes.',
      validation: (rule) => rule.min(0),
    }),
    defineField({
      name: 'shouldFrom',
      title: 'Should, from',
      type: 'number',
      description: 'Shown where there is time.',
      validation: (rule) => rule.min(0),
    }),
    defineField({
      name: 'couldFrom',
      title: 'Could, from',
      type: 'number',
      description: 'Shown where there is time to spare.',
      validation: (rule) => rule.min(0),
    }),
  ],
})
