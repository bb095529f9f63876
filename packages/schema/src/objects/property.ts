import {defineField, defineType} from '@sanity/types'

/** A key of the notes' front matter that no field of a talk stands for. */
export const property = defineType({
  name: 'property',
  title: 'Property',
  type: 'object',
  options: {columns: 2},
  fields: [
    defineField({name: 'name', title: 'Name', type: 'string', description: 'The key.'}),
    defineField({
      name: 'value',
      title: 'Value',
      type: 'text',
      rows: 2,
      description: 'As YAML, as it stood there.',
    }),
  ],
  preview: {select: {title: 'name', subtitle: 'value'}},
})
