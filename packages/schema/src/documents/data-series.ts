import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {confidences} from '../rules/standings.ts'

export const dataSeries = defineType({
  name: 'dataSeries',
  title: 'Data series',
  type: 'document',
  description: 'Figures to draw charts and tables from, with unit, basis and source.',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What the figures are.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'table',
      title: 'Figures',
      type: 'dataTable',
      description: 'Paste from a spreadsheet, or bring a CSV file.',
    }),
    defineField({
      name: 'unit',
      title: 'Unit',
      type: 'string',
      description: 'Of the figures: USD million, %, people.',
    }),
    defineField({
      name: 'basis',
      title: 'Basis',
      type: 'string',
      description: 'How they came about: reported, derived, estimated; of what.',
    }),
    defineField({
      name: 'confidence',
      title: 'Confidence',
      type: 'string',
      description: 'How sure one may be of them.',
      options: {list: [...confidences], layout: 'radio', direction: 'horizontal'},
    }),
    defineField({
      name: 'sources',
      title: 'Sources',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'source'}]})],
      description: 'Where they can be read.',
    }),
  ],
})
