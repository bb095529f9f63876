import {defineField, defineType} from '@sanity/types'

export const person = defineType({
  name: 'person',
  title: 'Person',
  type: 'document',
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      description: 'As it should stand on the title slide.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'role',
      title: 'Role',
      type: 'string',
      description: 'What they do: “Developer evangelist”.',
    }),
    defineField({
      name: 'organization',
      title: 'Organization',
      type: 'reference',
      to: [{type: 'organization'}],
      description: 'Whom they speak for.',
    }),
    defineField({
      name: 'url',
      title: 'Web page',
      type: 'url',
      description: 'Where to find them.',
    }),
    defineField({
      name: 'portrait',
      title: 'Portrait',
      type: 'image',
      options: {hotspot: true},
      description: 'A square crop is taken around the hotspot.',
    }),
  ],
})
