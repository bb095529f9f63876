import {defineField, defineType} from '@sanity/types'

/** Something in the notes that is neither a point nor a paragraph, kept as it was written. */
export const verbatim = defineType({
  name: 'verbatim',
  title: 'Kept as written',
  type: 'object',
  fields: [
    defineField({
      name: 'text',
      title: 'Text',
      type: 'text',
      rows: 6,
      description: 'Shown line by line, exactly as it stands here.',
      validation: (rule) => rule.required().error('Paste the text, or remove the block.'),
    }),
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      description: 'The language of the code, where it is code.',
    }),
  ],
  preview: {
    select: {title: 'text', subtitle: 'language'},
  },
})
