import {defineArrayMember, defineField} from '@sanity/types'
import {audiences} from '../audiences.ts'

export const groups = [
  {name: 'content', title: 'Content', default: true},
  {name: 'speaking', title: 'Speaking'},
  {name: 'planning', title: 'Planning'},
]

export const headline = defineField({
  name: 'headline',
  title: 'Headline',
  type: 'string',
  group: 'content',
  description: 'One thought, as a sentence that says it. Twelve words at most.',
})

/** What every kind of slide has beside its own content. */
export const sharedFields = [
  defineField({
    name: 'notes',
    title: 'Speaker notes',
    type: 'notes',
    group: 'speaking',
    description: 'What you say while this slide is up. Not part of a public deck.',
  }),
  defineField({name: 'seconds', title: 'Speaking time', type: 'seconds', group: 'speaking'}),
  defineField({
    name: 'audiences',
    title: 'Audiences',
    type: 'array',
    of: [defineArrayMember({type: 'string'})],
    group: 'planning',
    description: 'Who this slide is for. None ticked: everyone.',
    options: {list: [...audiences], layout: 'grid'},
  }),
  defineField({name: 'priority', title: 'Priority', type: 'priority', group: 'planning'}),
  defineField({
    name: 'sources',
    title: 'Sources',
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type: 'source'}]})],
    group: 'content',
    description: 'Where the claims on this slide come from.',
  }),
  defineField({
    name: 'number',
    title: 'Number in the notes',
    type: 'number',
    group: 'planning',
    hidden: true,
    description: 'Its place in a numbered list of the notes that it came from.',
  }),
]
