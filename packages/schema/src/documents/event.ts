import {defineField, defineType} from '@sanity/types'

export const event = defineType({
  name: 'event',
  title: 'Event',
  type: 'document',
  description: 'Where a deck is presented.',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'As it calls itself.',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'date', title: 'Date', type: 'date', description: 'The day of the talk.'}),
    defineField({
      name: 'place',
      title: 'Place',
      type: 'string',
      description: 'City and venue, or “online”.',
    }),
    defineField({name: 'url', title: 'Web page', type: 'url', description: 'Its page.'}),
  ],
})
