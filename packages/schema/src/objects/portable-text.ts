import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {isSafeHref} from '../rules/safe-href.ts'

const marks = {
  decorators: [
    {title: 'Strong', value: 'strong'},
    {title: 'Emphasis', value: 'em'},
    {title: 'Code', value: 'code'},
    {title: 'Strike', value: 'strike-through'},
    {title: 'Formula (TeX)', value: 'math'},
  ],
  annotations: [
    defineArrayMember({
      name: 'link',
      title: 'Link',
      type: 'object',
      fields: [
        defineField({
          name: 'href',
          title: 'Address',
          type: 'string',
          description: 'A web address (https://…) or mailto:.',
          validation: (rule) =>
            rule
              .required()
              .custom((href: string | undefined) =>
                href === undefined || isSafeHref(href)
                  ? true
                  : 'Give an address that begins with https://, http:// or mailto:.',
              )
              .warning(),
        }),
      ],
    }),
  ],
}

const textBlock = defineArrayMember({
  type: 'block',
  styles: [{title: 'Text', value: 'normal'}],
  lists: [
    {title: 'Bullet', value: 'bullet'},
    {title: 'Number', value: 'number'},
  ],
  marks,
})

/**
 * Points of an outline: list items of any `level`, bulleted or numbered, with paragraphs and
 * verbatim text between them.
 */
export const points = defineType({
  name: 'points',
  title: 'Points',
  type: 'array',
  of: [textBlock, defineArrayMember({type: 'verbatim'})],
})

/** What the speaker says. Never part of a public deck. */
export const notes = defineType({
  name: 'notes',
  title: 'Speaker notes',
  type: 'array',
  of: [textBlock],
})
