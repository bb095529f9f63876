import {type FieldDefinition, defineField, defineType} from '@sanity/types'
import type {RuleProblem} from '../rules/problem.ts'
import {slideProblems} from '../rules/slide-rules.ts'
import type {AnySlide} from '../types.ts'
import {headline as headlineField, sharedFields} from './shared-fields.ts'

/** The tabs of a slide's form. */
const groups = [
  {name: 'content', title: 'Content', default: true},
  {name: 'speaking', title: 'Speaking'},
  {name: 'planning', title: 'Planning'},
  {name: 'design', title: 'Design'},
]

interface SlideDefinition<Name extends string> {
  /** The `_type`: ends with "Slide". */
  name: Name
  title: string
  /** When to take it, for the menu that inserts slides. */
  description: string
  /** What the headline is on this kind, where it isn't the sentence that the slide proves. */
  headline?: {title?: string; description: string}
  /** What only this kind has; shown under Content. */
  fields: readonly FieldDefinition[]
  /** Other arrangements than the kind's own; the theme knows how they look. */
  layouts?: readonly {title: string; value: string}[]
}

/** A kind of slide: its own fields, then those that all kinds share. */
export function defineSlide<const Name extends string>({
  name,
  title,
  description,
  headline,
  fields,
  layouts,
}: SlideDefinition<Name>) {
  return defineType({
    name,
    title,
    description,
    type: 'object',
    groups,
    fields: [
      {...headlineField, ...headline},
      ...fields.map((field) => ({group: 'content', ...field})),
      ...sharedFields,
      ...(layouts === undefined
        ? []
        : [
            defineField({
              name: 'layout',
              title: 'Layout',
              type: 'string',
              group: 'design',
              description: 'Empty: what suits the content.',
              options: {list: [...layouts], layout: 'radio', direction: 'horizontal'},
            }),
          ]),
    ],
    validation: (rule) => [rule.custom(only('error')), rule.custom(only('warning')).warning()],
    preview: {select: {title: 'headline'}},
  })
}

const only = (severity: RuleProblem['severity']) => (slide: unknown) => {
  if (typeof slide !== 'object' || slide === null) return true
  const problems = slideProblems(slide as AnySlide).filter((each) => each.severity === severity)
  return problems.length === 0 || problems.map(({message, path}) => ({message, path}))
}
