import {defineArrayMember, defineField} from '@sanity/types'

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
    description: 'What you say while this slide is up, in sentences you can speak.',
  }),
  defineField({
    name: 'notesVisibility',
    title: 'Who may read the notes',
    type: 'string',
    group: 'speaking',
    description: 'Empty: only you, on the speaker’s screen.',
    options: {
      list: [
        {title: 'Only me', value: 'private'},
        {title: 'Readers of the handout', value: 'handout'},
        {title: 'Everyone', value: 'public'},
      ],
      layout: 'radio',
      direction: 'horizontal',
    },
  }),
  defineField({name: 'seconds', title: 'Speaking time', type: 'seconds', group: 'speaking'}),
  defineField({
    name: 'audiences',
    title: 'Audiences',
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type: 'audience'}]})],
    group: 'planning',
    description: 'Who this slide is for. None: everyone.',
  }),
  defineField({name: 'priority', title: 'Priority', type: 'priority', group: 'planning'}),
  defineField({
    name: 'dependsOn',
    title: 'Only together with',
    type: 'array',
    of: [defineArrayMember({type: 'slideLink'})],
    group: 'planning',
    description: 'Slides without which this one makes no sense. Where it is shown, they are too.',
  }),
  defineField({
    name: 'claims',
    title: 'Claims',
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type: 'claim'}]})],
    group: 'content',
    description: 'What this slide asserts. A claim brings its sources and what happened since.',
  }),
  defineField({
    name: 'sources',
    title: 'Sources',
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type: 'source'}]})],
    group: 'content',
    description: 'Where the rest of what stands on this slide comes from.',
  }),
  defineField({name: 'background', title: 'Background', type: 'background', group: 'design'}),
  defineField({
    name: 'fragments',
    title: 'Reveal',
    type: 'string',
    group: 'design',
    description: 'Empty: all at once.',
    options: {
      list: [
        {title: 'All at once', value: 'none'},
        {title: 'One point at a time', value: 'each'},
      ],
      layout: 'radio',
      direction: 'horizontal',
    },
  }),
  defineField({
    name: 'transition',
    title: 'Transition',
    type: 'string',
    group: 'design',
    description:
      'How it comes in. Empty: as the theme does it; none under reduced motion. What is the same is carried over from the slide before, whatever that one says.',
    options: {
      list: [
        {title: 'None', value: 'none'},
        {title: 'Fade', value: 'fade'},
        {title: 'Slide', value: 'slide'},
        {title: 'Carry over what is the same', value: 'auto-animate'},
      ],
    },
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
