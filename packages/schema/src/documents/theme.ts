import {defineField, defineType} from '@sanity/types'
import {finishedThemes} from '../rules/finished-themes.ts'

export const theme = defineType({
  name: 'theme',
  title: 'Theme',
  type: 'document',
  description: 'How decks look: a brand’s tokens on one of the finished themes.',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'The brand or the occasion.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'base',
      title: 'Stands on',
      type: 'string',
      description: 'The theme that gives what this one leaves open.',
      initialValue: 'signal',
      options: {list: [...finishedThemes], layout: 'radio', direction: 'horizontal'},
    }),
    defineField({
      name: 'light',
      title: 'On a light ground',
      type: 'themeColours',
      options: {collapsible: true},
    }),
    defineField({
      name: 'dark',
      title: 'On a dark ground',
      type: 'themeColours',
      options: {collapsible: true},
    }),
    defineField({name: 'fonts', title: 'Fonts', type: 'themeFonts', options: {collapsible: true}}),
    defineField({
      name: 'logo',
      title: 'Logo',
      type: 'image',
      description: 'For a light ground; preferably an SVG.',
    }),
    defineField({
      name: 'logoDark',
      title: 'Logo on a dark ground',
      type: 'image',
      description: 'Empty: the same.',
    }),
    defineField({
      name: 'slug',
      title: 'Slug',
      type: 'slug',
      description: 'Its name in addresses and on the command line.',
      options: {source: 'title'},
      validation: (rule) => rule.required(),
    }),
  ],
})
