import {defineField, defineType} from '@sanity/types'

export const organization = defineType({
  name: 'organization',
  title: 'Organization',
  type: 'document',
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      description: 'As it writes itself.',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'url', title: 'Web page', type: 'url', description: 'Its home page.'}),
    defineField({
      name: 'logo',
      title: 'Logo',
      type: 'image',
      description: 'Preferably an SVG with a transparent ground.',
    }),
  ],
})
