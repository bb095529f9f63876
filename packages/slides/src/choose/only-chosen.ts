import type {Section, Talk} from '@rostrum/schema'
import type {Chosen} from './choice.ts'

/** The talk as it is told: the slides of a choice, and the sections that have any of them. */
export function onlyChosen(talk: Talk, {slides: choices}: Pick<Chosen, 'slides'>): Talk {
  let place = 0
  const sections = (talk.sections ?? []).flatMap((section: Section | null) => {
    const slides = (section?.slides ?? []).filter(() => choices[place++]?.in === true)
    return section === null || slides.length === 0 ? [] : [{...section, slides}]
  })
  return {...talk, sections}
}
