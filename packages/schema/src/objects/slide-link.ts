import {defineField, defineType} from '@sanity/types'

/** A slide, by the section that holds it and its key there. */
export const slideLink = defineType({
  name: 'slideLink',
  title: 'Slide',
  type: 'object',
  fields: [
    defineField({
      name: 'section',
      title: 'Section',
      type: 'reference',
      to: [{type: 'section'}],
      weak: true,
      description: 'The section that holds it. Empty: this one.',
    }),
    defineField({
      name: 'slide',
      title: 'Slide',
      type: 'string',
      description: 'The key of the slide in its section.',
      validation: (rule) => rule.required().error('Choose a slide.'),
    }),
  ],
  preview: {select: {title: 'section.title', subtitle: 'slide'}},
})
