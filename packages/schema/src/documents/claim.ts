import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {standings} from '../rules/standings.ts'

export const claim = defineType({
  name: 'claim',
  title: 'Claim',
  type: 'document',
  description: 'One thing that a talk asserts, with how far it can be trusted.',
  fields: [
    defineField({
      name: 'wording',
      title: 'Wording',
      type: 'text',
      rows: 3,
      description: 'One assertion, as it may be said on stage.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'standing',
      title: 'Standing',
      type: 'string',
      description: 'What kind of thing it is, and whether it held.',
      options: {list: [...standings]},
    }),
    defineField({
      name: 'sources',
      title: 'Sources',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'source'}]})],
      description: 'Where it can be read.',
    }),
    defineField({name: 'sinceThen', title: 'Since then', type: 'sinceThen'}),
    defineField({
      name: 'point',
      title: 'Point of the notes',
      type: 'notePoint',
      description: 'What it was made from.',
    }),
    defineField({
      name: 'tags',
      title: 'Tags',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'tag'}]})],
      description: 'What it is about.',
    }),
  ],
})
