import {defineSlide} from '../define-slide.ts'

export const sourcesSlide = defineSlide({
  name: 'sourcesSlide',
  title: 'Sources',
  description: 'Where it all comes from, made from the claims',
  headline: {
    description:
      'Empty: “Sources” in the language of the talk. Without this slide they stand at the end.',
  },
  fields: [],
})
