import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {slideCategories} from '../slides/categories.ts'
import {slideTypes} from '../slides/index.ts'

/** A module of slides. Talks refer to sections; a section may stand in several talks. */
export const section = defineType({
  name: 'section',
  title: 'Section',
  type: 'document',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'Stands on its break slide and small above each of its slides.',
    }),
    defineField({
      name: 'slides',
      title: 'Slides',
      type: 'array',
      description: 'In the order in which they are shown. Drag to reorder.',
      of: slideTypes.map((type) => defineArrayMember({type: type.name})),
      options: {
        insertMenu: {filter: true, groups: slideCategories},
      },
    }),
    defineField({
      name: 'summary',
      title: 'What it is about',
      type: 'text',
      rows: 2,
      description: 'For whoever looks for sections to reuse. Not shown.',
    }),
  ],
})
