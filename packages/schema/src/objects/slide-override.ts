import {defineArrayMember, defineField, defineType} from '@sanity/types'

/** What one deck does differently with a slide of its talk. The talk itself stays as it is. */
export const slideOverride = defineType({
  name: 'slideOverride',
  title: 'Change',
  type: 'object',
  fields: [
    defineField({
      name: 'target',
      title: 'Slide',
      type: 'slideLink',
      description: 'The slide that is changed.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'hidden',
      title: 'Hide it',
      type: 'boolean',
      description: 'It is left out of this deck, whatever the time.',
    }),
    defineField({
      name: 'kept',
      title: 'Keep it',
      type: 'boolean',
      description: 'It stands in this deck, whatever the time.',
    }),
    defineField({
      name: 'replacements',
      title: 'Other words',
      type: 'array',
      description: 'Fields of the slide that say something else in this deck.',
      of: [
        defineArrayMember({
          name: 'replacement',
          title: 'Field',
          type: 'object',
          options: {columns: 2},
          fields: [
            defineField({
              name: 'field',
              title: 'Field',
              type: 'string',
              description: 'headline, subtitle, quote, remedy, …',
              validation: (rule) => rule.required(),
            }),
            defineField({
              name: 'text',
              title: 'Text',
              type: 'text',
              rows: 2,
              description: 'What stands there instead.',
            }),
          ],
          preview: {select: {title: 'field', subtitle: 'text'}},
        }),
      ],
    }),
    defineField({
      name: 'pinned',
      title: 'Pinned to',
      type: 'string',
      description: 'A revision of its section: later edits do not reach this deck.',
    }),
  ],
  preview: {select: {title: 'target.slide', subtitle: 'target.section.title', hidden: 'hidden'}},
})
