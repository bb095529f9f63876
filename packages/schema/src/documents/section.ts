import {defineArrayMember, defineField, defineType} from '@sanity/types'
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
        insertMenu: {
          filter: true,
          groups: [
            {name: 'structure', title: 'Structure', of: ['titleSlide', 'sectionBreakSlide']},
            {
              name: 'text',
              title: 'Text',
              of: ['statementSlide', 'bulletsSlide', 'numberedSlide', 'quoteSlide'],
            },
            {name: 'show', title: 'Show', of: ['codeSlide', 'imageSlide']},
          ],
        },
      },
    }),
  ],
  preview: {select: {title: 'title', slides: 'slides'}},
})
