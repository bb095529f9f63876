import type {Section, Slide, Talk} from '@rostrum/schema'
import type {PlannedSlide, PlanProblem} from './deck-plan.ts'
import {deckWriter} from './deck-writer.ts'
import {filled} from './filled.ts'
import {sectionOrder} from './section-order.ts'
import {withoutGaps} from './without-gaps.ts'

/** What stands around a slide. Left out: a slide without title, number and agenda. */
export type SlideSurroundings = {talk?: Talk; section?: Pick<Section, '_id' | 'title'>}
export type SlidePlan = {language: string; slides: PlannedSlide[]; problems: PlanProblem[]}

/** The pages of one slide, without the rest of its deck. They count from 1. */
export function planSlide(given: Slide, surroundings: SlideSurroundings = {}): SlidePlan {
  const slide = withoutGaps(given)
  const {talk = nameless, section} = withoutGaps(surroundings)
  const order = sectionOrder(talk)
  const {language, slides, problems, addSlide} = deckWriter(talk, order.agenda)
  const own = order.sections.find((candidate) => candidate.section._id === section?._id)
  addSlide(slide, {
    id: section?._id ?? 'slide',
    title: filled(section?.title) ?? '',
    number: own?.number ?? null,
    total: order.agenda.length,
  })
  return {language, slides, problems}
}

const nameless: Talk = {
  _id: '',
  _rev: '',
  _updatedAt: '',
  title: null,
  subtitle: null,
  slug: null,
  abstract: null,
  language: null,
  wordsPerMinute: null,
  minutes: null,
  licence: null,
  theme: null,
  speakers: null,
  tags: null,
  sources: null,
  sections: null,
}
