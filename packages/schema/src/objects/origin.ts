import {defineArrayMember, defineField, defineType} from '@sanity/types'

/**
 * The notes a talk was imported from. A later import compares three texts with it: these notes,
 * the new ones, and what stands in the talk now.
 */
export const origin = defineType({
  name: 'origin',
  title: 'Imported notes',
  type: 'object',
  readOnly: true,
  fields: [
    defineField({
      name: 'file',
      title: 'File',
      type: 'string',
      description: 'The name of the file.',
    }),
    defineField({
      name: 'text',
      title: 'Text',
      type: 'text',
      rows: 20,
      description: 'The notes, letter for letter, as last imported.',
    }),
    defineField({
      name: 'keys',
      title: 'Keys',
      type: 'array',
      hidden: true,
      of: [defineArrayMember({type: 'string'})],
      description: 'The key of each point of the text, in order.',
    }),
  ],
})
