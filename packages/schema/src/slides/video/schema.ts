import {defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const videoSlide = defineSlide({
  name: 'videoSlide',
  title: 'Video',
  description: 'A film that plays without a network',
  layouts: [
    {title: 'Below the headline', value: 'below'},
    {title: 'Beside it', value: 'beside'},
  ],
  fields: [
    defineField({
      name: 'video',
      title: 'Video',
      type: 'file',
      description: 'MP4 or WebM from this machine; it travels with the deck.',
      options: {accept: 'video/mp4,video/webm'},
    }),
    defineField({
      name: 'poster',
      title: 'Poster',
      type: 'image',
      description: 'What stands there before it plays, and on paper.',
      options: {hotspot: true},
    }),
    defineField({
      name: 'alt',
      title: 'In words',
      type: 'string',
      description: 'What it shows, for those who cannot see it.',
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'A line beneath it.',
    }),
    defineField({
      name: 'credit',
      title: 'Credit',
      type: 'string',
      description: 'Who made it, and under which licence.',
    }),
    defineField({
      name: 'loop',
      title: 'Play again and again',
      type: 'boolean',
      description: 'Without sound. Never under reduced motion.',
    }),
  ],
})
