import {defineField, defineType} from '@sanity/types'
import {isColour} from '../rules/colour.ts'
import {faces} from '../rules/finished-themes.ts'

/** The colours of a theme on one ground. Those left empty are the base theme's. */
export const themeColours = defineType({
  name: 'themeColours',
  title: 'Colours',
  type: 'object',
  options: {columns: 2},
  fields: [
    colour('paper', 'Paper', 'The ground.'),
    colour('ink', 'Ink', 'Text on it.'),
    colour('soft', 'Soft ink', 'Second in rank: captions, labels.'),
    colour('line', 'Line', 'Rules and borders.'),
    colour('accent', 'Accent', 'The one thing that matters.'),
    colour('trouble', 'Trouble', 'Pitfalls and losses.'),
    colour('recovery', 'Recovery', 'What went well.'),
  ],
})

/** The faces of a theme, by family name, from those that travel with the decks. */
export const themeFonts = defineType({
  name: 'themeFonts',
  title: 'Fonts',
  type: 'object',
  options: {columns: 3},
  fields: [
    face('display', 'Display', 'Headlines.'),
    face('text', 'Text', 'Points and paragraphs.'),
    face('mono', 'Mono', 'Numbers, sources, code.'),
  ],
})

function colour(name: string, title: string, description: string) {
  return defineField({
    name,
    title,
    description,
    type: 'string',
    validation: (rule) =>
      rule.custom((value: string | undefined) =>
        value === undefined || isColour(value)
          ? true
          : 'Give a colour as #rrggbb or oklch(0.62 0.19 260).',
      ),
  })
}

function face(name: string, title: string, description: string) {
  return defineField({name, title, description, type: 'string', options: {list: [...faces]}})
}
