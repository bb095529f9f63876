import {defineArrayMember, defineField, defineType} from '@sanity/types'

const columnKinds = [
  {title: 'Text', value: 'text'},
  {title: 'Numbers', value: 'number'},
  {title: 'Dates', value: 'date'},
]

/** Rows and columns of text. An empty cell is something that isn't known, never a nought. */
export const dataTable = defineType({
  name: 'dataTable',
  title: 'Table',
  type: 'object',
  fields: [
    defineField({
      name: 'columns',
      title: 'Columns',
      type: 'array',
      description: 'From left to right.',
      of: [
        defineArrayMember({
          name: 'dataColumn',
          title: 'Column',
          type: 'object',
          fields: [
            defineField({
              name: 'name',
              title: 'Name',
              type: 'string',
              description: 'Stands above the column.',
              validation: (rule) =>
                rule
                  .required()
                  .warning('Name the column: it stands above it, and charts are drawn by it.'),
            }),
            defineField({
              name: 'kind',
              title: 'Holds',
              type: 'string',
              description: 'Numbers are set flush right and can be drawn.',
              options: {list: [...columnKinds], layout: 'radio', direction: 'horizontal'},
              initialValue: 'text',
            }),
            defineField({
              name: 'unit',
              title: 'Unit',
              type: 'string',
              description: 'USD million, %, people.',
            }),
          ],
          preview: {select: {title: 'name', subtitle: 'kind'}},
        }),
      ],
    }),
    defineField({
      name: 'rows',
      title: 'Rows',
      type: 'array',
      description: 'A cell for each column.',
      of: [
        defineArrayMember({
          name: 'dataRow',
          title: 'Row',
          type: 'object',
          fields: [
            defineField({
              name: 'cells',
              title: 'Cells',
              type: 'array',
              description: 'From left to right.',
              of: [defineArrayMember({type: 'string'})],
            }),
          ],
          preview: {select: {title: 'cells.0', subtitle: 'cells.1'}},
        }),
      ],
    }),
  ],
})
