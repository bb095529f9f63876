import {defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const bulletsSlide = defineSlide({
  name: 'bulletsSlide',
  title: 'Bullets',
  description: 'Points that belong together',
  layouts: [
    {title: 'One column', value: 'stack'},
    {title: 'Side by side', value: 'columns'},
  ],
  fields: [
    defineField({
      name: 'body',
      title: 'Points',
      type: 'points',
      description: 'Press Tab to nest a point. What is too long for one slide goes on to the next.',
    }),
  ],
})
