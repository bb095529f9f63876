import {bareSlide, type Section, type Slide, type Talk} from '@rostrum/schema'
import {frame, runningWidth, smallestType} from '../metrics.ts'
import {clip} from '../text/fit.ts'
import type {DeckPlan, PlannedSection, PlannedSlide, PlanProblem, RunningLine} from './deck-plan.ts'
import {filled} from './filled.ts'
import type {Page, SlideContext} from './kinds/planner.ts'
import {labelsFor} from './labels.ts'
import {directionOf, languageOf} from './language.ts'
import {isKnownKind, planPages} from './planners.ts'
import {sectionNumber} from './section-number.ts'
import {noParts, plannedBackground, sharedParts, type SharedParts} from './shared-parts.ts'
import {pagesWithSince} from './since.ts'
import {slideIds} from './slide-ids.ts'
import {sourcesPages} from './sources.ts'

/** What a deck is planned for, beside the talk itself. */
export type PlanOptions = {theme?: string}

/** Lays a talk out as slides. The same talk and options always give the same plan. */
export function planDeck(talk: Talk, options: PlanOptions = {}): DeckPlan {
  const title = filled(talk.title) ?? filled(talk.slug) ?? '—'
  const language = languageOf(talk.language)
  const labels = labelsFor(language)
  const problems: PlanProblem[] = []
  const slides: PlannedSlide[] = []
  const sections: PlannedSection[] = []
  const nextId = slideIds()

  const add = (
    pages: Page[],
    {background, ...slide}: SharedParts & Pick<PlannedSlide, 'kind' | 'origin'>,
    name: string,
    running: RunningLine,
  ) => {
    for (const [place, page] of pages.entries())
      slides.push({
        ...slide,
        ...page,
        background: plannedBackground(background, page.layout),
        id: nextId(name, place + 1),
        page: slides.length + 1,
        part: {page: place + 1, pages: pages.length},
        running,
        notes: place === 0 ? slide.notes : [],
      })
  }
  const contextOf = (section: SlideContext['section'], slide: string | null): SlideContext => ({
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

  const shownSections = (talk.sections ?? []).filter((entry) => entry !== null)
  const agenda = shownSections.filter(isNumbered).map(({title}) => filled(title) ?? '')
  const total = agenda.length
  let count = 0
  for (const section of shownSections) {
    const number = isNumbered(section) ? (count += 1) : null
    const sectionTitle = filled(section.title) ?? ''
    const running = runningLine(title, sectionTitle, number)
    const first = slides.length
    for (const slide of section.slides ?? []) {
      const origin = {sectionId: section._id, slideKey: slide._key}
      const context = contextOf({title: sectionTitle, number, total}, slide._key)
      const planned = {
        kind: isKnownKind(slide._type) ? slide._type : ('unknown' as const),
        ...sharedParts(slide, labels),
        origin,
      }
      add(pagesWithSince(slide, context), planned, `${section._id}-${slide._key}`, running)
    }
    const firstSlide = slides[first]?.id
    if (firstSlide !== undefined)
      sections.push({id: section._id, title: sectionTitle, number, firstSlide})
  }

  const made = {...noParts, origin: null}
  const context = contextOf({title, number: null, total}, null)
  const plain = runningLine(title, '', null)
  if (slides.length === 0) {
    context.report('The talk has no slides yet.')
    add(planPages(emptyTitle, context), {...made, kind: 'titleSlide'}, 'title', plain)
  }
  if (!slides.some(({kind}) => kind === 'sourcesSlide'))
    add(sourcesPages(talk, context), {...made, kind: 'sources'}, 'sources', plain)
  return {
    slug: filled(talk.slug) ?? 'talk',
    title,
    subtitle: filled(talk.subtitle),
    description: filled(talk.abstract) ?? filled(talk.subtitle),
    language,
    direction: directionOf(language),
    theme: options.theme ?? 'signal',
    sections,
    slides,
    problems,
  }
}

const emptyTitle: Slide = {...bareSlide, _type: 'titleSlide', _key: 'title'}

/** What the audience is told to count: sections with a name, beyond the talk's title slide. */
const isNumbered = (section: Section): boolean =>
  filled(section.title) !== null &&
  (section.slides ?? []).some((slide) => slide._type !== 'titleSlide')

function runningLine(deck: string, section: string, number: number | null): RunningLine {
  const setting = {face: 'mono' as const, size: smallestType}
  return {
    number: sectionNumber(number),
    section: section === '' ? null : clip(section, {...setting, width: runningWidth.section}),
    deck: clip(deck, {...setting, width: runningWidth.deck}),
  }
}
