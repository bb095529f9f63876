import type {Slide} from '@rostrum/schema'
import {flatPoints} from '../points/flat-points.ts'
import {wholeTree} from '../points/page-tree.ts'
import type {Layout, PlannedSlide} from './deck-plan.ts'
import type {Page} from './kinds/planner.ts'
import type {Labels} from './labels.ts'
import {plannedImage} from './planned-image.ts'
import {slideSources, sourceLines} from './sources.ts'

export type SharedParts = Pick<
  PlannedSlide,
  'notes' | 'notesVisibility' | 'reveal' | 'transition' | 'sources'
> & {background: Slide['background']}

/** What all kinds of slide have beside their own content. */
export function sharedParts(slide: Slide, labels: Labels): SharedParts {
  return {
    notes: wholeTree(flatPoints(slide.notes)),
    notesVisibility: known(visibilities, slide.notesVisibility) ?? 'private',
    reveal: slide.fragments === 'each',
    transition: known(transitions, slide.transition),
    sources: sourceLines(slideSources(slide), labels.more),
    background: slide.background ?? null,
  }
}

/** What pages have that belong to no slide of the talk. */
export const noParts: SharedParts = {
  notes: [],
  notesVisibility: 'private',
  reveal: false,
  transition: null,
  sources: [],
  background: null,
}

/** Title and section breaks stand on ink unless the slide says otherwise; so does text on pictures. */
export function plannedBackground(
  background: Slide['background'],
  {layout, arrangement}: Pick<Page, 'layout' | 'arrangement'>,
): PlannedSlide['background'] {
  const image = plannedImage(background?.image)
  const tone = known(tones, background?.tone) ?? (inkLayouts.has(layout) ? 'ink' : 'paper')
  return {tone: image === null || arrangement === 'picture' ? tone : 'ink', image}
}

const visibilities = ['private', 'handout', 'public'] as const
const transitions = ['none', 'fade', 'slide', 'auto-animate'] as const
const tones = ['paper', 'ink', 'accent'] as const
const inkLayouts = new Set<Layout>(['title', 'section'])

/** Documents may hold any string, whatever the schema says. */
const known = <Value extends string>(
  values: readonly Value[],
  value: string | undefined,
): Value | null => values.find((candidate) => candidate === value) ?? null
