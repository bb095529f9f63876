import {defineType} from '@sanity/types'
import {groups, headline, sharedFields} from '../shared-fields.ts'

export const sectionBreakSlide = defineType({
  name: 'sectionBreakSlide',
  title: 'Section break',
  type: 'object',
  groups,
  fields: [{...headline, description: 'Empty: the title of the section.'}, ...sharedFields],
  preview: {select: {title: 'headline'}},
})
