import {defineSlide} from '../define-slide.ts'

export const sectionBreakSlide = defineSlide({
  name: 'sectionBreakSlide',
  title: 'Section break',
  description: 'A breath between two parts',
  headline: {description: 'Empty: the title of the section.'},
  layouts: [
    {title: 'Large number', value: 'numeral'},
    {title: 'On a band', value: 'band'},
  ],
  fields: [],
})
