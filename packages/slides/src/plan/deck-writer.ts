import type {Slide, Talk} from '@rostrum/schema'
import {frame} from '../metrics.ts'
import type {PlannedChoice, PlannedSlide, PlanProblem, RunningLine} from './deck-plan.ts'
import {filled} from './filled.ts'
import type {Page, SlideContext} from './kinds/planner.ts'
import {labelsFor} from './labels.ts'
import {languageOf} from './language.ts'
import {isKnownKind} from './planners.ts'
import {runningLine} from './running-line.ts'
import {plannedBackground, sharedParts, type SharedParts} from './shared-parts.ts'
import {pagesWithSince} from './since.ts'
import {slideIds} from './slide-ids.ts'

export type DeckWriter = {
  title: string
  language: string
  slides: PlannedSlide[]
  problems: PlanProblem[]
  contextOf: (section: SlideContext['section'], slide: string | null) => SlideContext
  /** Puts a slide's pages at the end of the deck. */
  addSlide: (
    slide: Slide,
    section: SlideContext['section'] & {id: string},
    choice?: PlannedChoice | null,
  ) => void
  addPages: (pages: Page[], parts: PageParts, name: string, running: RunningLine) => void
}

type PageParts = SharedParts & Pick<PlannedSlide, 'kind' | 'origin' | 'choice'>

/** Gathers pages and what is wrong with them. */
export function deckWriter(talk: Talk, agenda: readonly string[]): DeckWriter {
  const title = filled(talk.title) ?? filled(talk.slug) ?? '—'
  const language = languageOf(talk.language)
  const labels = labelsFor(language)
  const slides: PlannedSlide[] = []
  const problems: PlanProblem[] = []
  const nextId = slideIds()

  const contextOf: DeckWriter['contextOf'] = (section, slide) => ({
    talk,
    section,
    agenda,
    labels,
    bodyHeight: frame.bodyHeight,
    report: (message) => {
      const isKnown = problems.some((known) => known.slide === slide && known.message === message)
      if (!isKnown) problems.push({severity: 'warning', slide, message})
    },
  })
  const addPages: DeckWriter['addPages'] = (pages, {background, ...parts}, name, running) => {
    for (const [place, page] of pages.entries())
      slides.push({
        ...parts,
        ...page,
        arrangement: page.arrangement ?? null,
        background: plannedBackground(background, page),
        id: nextId(name, place + 1),
        page: slides.length + 1,
        part: {page: place + 1, pages: pages.length},
        running,
        notes: place === 0 ? parts.notes : [],
      })
  }
  const addSlide: DeckWriter['addSlide'] = (slide, {id, ...section}, choice = null) =>
    addPages(
      pagesWithSince(slide, contextOf(section, slide._key)),
      {
        kind: isKnownKind(slide._type) ? slide._type : ('unknown' as const),
        ...sharedParts(slide, labels),
        origin: {sectionId: id, slideKey: slide._key},
        choice,
      },
      `${id}-${slide._key}`,
      runningLine(title, section.title, section.number),
    )
  return {title, language, slides, problems, contextOf, addSlide, addPages}
}
