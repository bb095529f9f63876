import {defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const titleSlide = defineSlide({
  name: 'titleSlide',
  title: 'Title',
  description: 'The first thing that the room sees',
  headline: {description: 'Empty: the title of the talk.'},
  layouts: [
    {title: 'Left', value: 'left'},
    {title: 'Centred', value: 'centred'},
    {title: 'Background picture beside it', value: 'picture'},
  ],
  fields: [
    defineField({
      name: 'subtitle',
      title: 'Subtitle',
      type: 'string',
      description: 'Empty: the subtitle of the talk.',
    }),
  ],
})
