import type {Slide} from '@rostrum/schema'
import {filled} from './filled.ts'
import type {SlideContext} from './kinds/planner.ts'

/** A slide's headline, or what its section is called. */
export const ownHeadline = (
  slide: Pick<Slide, 'headline' | 'number'>,
  context: SlideContext,
): {text: string | null; number: number | null} => ({
  text: filled(slide.headline) ?? filled(context.section.title),
  number: slide.number ?? null,
})
