import {defineField, defineType} from '@sanity/types'

/** What the world did after a claim was made. */
export const sinceThen = defineType({
  name: 'sinceThen',
  title: 'Since then',
  type: 'object',
  description: 'Shown with the claim, so that nobody leaves with old news.',
  fields: [
    defineField({
      name: 'text',
      title: 'What happened',
      type: 'text',
      rows: 3,
      description: 'Two sentences at most.',
    }),
    defineField({
      name: 'date',
      title: 'As of',
      type: 'date',
      description: 'When somebody last looked.',
    }),
  ],
})
