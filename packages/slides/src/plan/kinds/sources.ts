import {filled} from '../filled.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {sourcesPages} from '../sources.ts'
import type {Planner} from './planner.ts'

export const planSources: Planner<'sourcesSlide'> = (slide, context) => {
  const text = filled(slide.headline) ?? context.labels.sources
  const pages = sourcesPages(context.talk, context, text)
  if (pages.length > 0) return pages
  return placeholderPages(
    {text, number: slide.number ?? null},
    {
      text: context.labels.nothing,
      report: 'There are no sources yet: add some to the talk, its slides or its claims.',
    },
    context,
  )
}
