import type {DeckPlan, KeepSlide} from '@rostrum/slides'
import {slideText} from './slide-text.ts'

/** The markup of a deck's slides, so that the next build of it makes only those that look otherwise. */
export interface KeptSlides {
  /** For a build of this plan, with or without all notes. */
  of(plan: DeckPlan, notes: boolean): KeepSlide
}

export function keptSlides(): KeptSlides {
  let before = new Map<string, ReturnType<KeepSlide>>()
  return {
    of(plan, notes) {
      const now: typeof before = new Map()
      const known = before
      before = now
      return (slide, make) => {
        const key = `${plan.language} ${notes} ${slide.page} ${slideText(slide)}`
        const markup = known.get(key) ?? make()
        now.set(key, markup)
        return markup
      }
    },
  }
}
