import {defineArrayMember, defineField} from '@sanity/types'
import {defineSlide} from '../define-slide.ts'

export const peopleSlide = defineSlide({
  name: 'peopleSlide',
  title: 'People',
  description: 'Who is behind it',
  layouts: [
    {title: 'Portraits', value: 'grid'},
    {title: 'A list', value: 'lines'},
  ],
  fields: [
    defineField({
      name: 'people',
      title: 'People',
      type: 'array',
      description: 'Name, role and portrait come from the library.',
      of: [defineArrayMember({type: 'reference', to: [{type: 'person'}]})],
    }),
  ],
})
