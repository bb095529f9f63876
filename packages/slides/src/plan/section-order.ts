import type {Section, Talk} from '@rostrum/schema'
import {filled} from './filled.ts'

export type SectionOrder = {
  sections: {section: Section; number: number | null}[]
  /** The titles of all numbered sections. */
  agenda: string[]
}

/** What the audience is told to count: sections with a name, beyond the talk's title slide. */
export function sectionOrder({sections}: Pick<Talk, 'sections'>): SectionOrder {
  const shown = (sections ?? []).filter((section) => section !== null)
  let count = 0
  const numbered = shown.map((section) => ({
    section,
    number: isNumbered(section) ? (count += 1) : null,
  }))
  const agenda = shown.filter(isNumbered).map(({title}) => filled(title) ?? '')
  return {sections: numbered, agenda}
}

const isNumbered = (section: Section): boolean =>
  filled(section.title) !== null &&
  (section.slides ?? []).some((slide) => slide._type !== 'titleSlide')
