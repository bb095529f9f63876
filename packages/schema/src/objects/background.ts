import {defineField, defineType} from '@sanity/types'

/** What lies behind a slide. */
export const background = defineType({
  name: 'background',
  title: 'Background',
  type: 'object',
  description: 'Empty: as the theme has it.',
  fields: [
    defineField({
      name: 'tone',
      title: 'Tone',
      type: 'string',
      description: 'Ink is the theme’s dark ground, accent its colour.',
      options: {
        list: [
          {title: 'Paper', value: 'paper'},
          {title: 'Ink', value: 'ink'},
          {title: 'Accent', value: 'accent'},
        ],
        layout: 'radio',
        direction: 'horizontal',
      },
    }),
    defineField({
      name: 'image',
      title: 'Picture',
      type: 'image',
      description: 'Fills the slide, darkened so that text stays legible. It carries no meaning.',
      options: {hotspot: true},
    }),
  ],
})
