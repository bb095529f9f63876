import {defineField, defineType} from '@sanity/types'

/** The point of somebody's notes that something was made from. */
export const notePoint = defineType({
  name: 'notePoint',
  title: 'Point of the notes',
  type: 'object',
  fields: [
    defineField({name: 'file', title: 'File', type: 'string', description: 'The notes’ name.'}),
    defineField({
      name: 'key',
      title: 'Key',
      type: 'string',
      description: 'The key of the point in the talk made from them.',
    }),
    defineField({
      name: 'text',
      title: 'Text',
      type: 'string',
      description: 'The point as it stood there.',
    }),
  ],
})
