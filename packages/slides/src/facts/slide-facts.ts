import type {PlannedSlide} from '../plan/deck-plan.ts'
import {blockFacts} from './block-facts.ts'
import {pointTexts} from './point-facts.ts'

/** What a slide says, whatever it is drawn as: what every format of a deck has to hold. */
export type SlideFacts = {
  /** Every text that is read, in order; each stands in one piece. */
  texts: string[]
  /** Each point of the speaker notes. */
  notes: string[]
  /** What pictures, films and drawings show, in words. */
  alts: string[]
  /** Where it leads to. */
  links: string[]
}

/** The facts of one page of a plan. Numbers of pages and of sections are decoration. */
export function slideFacts(slide: PlannedSlide): SlideFacts {
  const blocks = slide.blocks.map(blockFacts)
  const all = (name: 'texts' | 'alts' | 'links') => blocks.flatMap((facts) => facts[name] ?? [])
  return {
    texts: [...all('texts'), ...slide.sources.map(({text}) => text)].filter(isFilled),
    notes: slide.notes.flatMap(pointTexts).filter(isFilled),
    alts: all('alts').filter(isFilled),
    links: [...all('links'), ...slide.sources.flatMap(({href}) => href ?? [])],
  }
}

const isFilled = (text: string): boolean => text.trim() !== ''
