import {defineField, defineType} from '@sanity/types'
import {confidences} from '../rules/standings.ts'

export const source = defineType({
  name: 'source',
  title: 'Source',
  type: 'document',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'Of the article, report, talk or page.',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'author', title: 'Author', type: 'string', description: 'Who wrote it.'}),
    defineField({
      name: 'publisher',
      title: 'Publisher',
      type: 'string',
      description: 'Where it appeared.',
    }),
    defineField({
      name: 'published',
      title: 'Published',
      type: 'string',
      description: 'Year, month or day: 2019, 2019-10, 2019-10-02.',
    }),
    defineField({name: 'url', title: 'Address', type: 'url', description: 'Where to read it.'}),
    defineField({
      name: 'checkedOn',
      title: 'Checked on',
      type: 'date',
      description: 'When somebody last looked whether it still says so.',
    }),
    defineField({
      name: 'confidence',
      title: 'Confidence',
      type: 'string',
      description: 'How sure one may be of what it says.',
      options: {list: [...confidences], layout: 'radio', direction: 'horizontal'},
    }),
  ],
})
