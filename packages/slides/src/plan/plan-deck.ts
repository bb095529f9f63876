import {bareSlide, type Slide, type Talk} from '@rostrum/schema'
import type {DeckPlan, PlannedSection} from './deck-plan.ts'
import {deckWriter} from './deck-writer.ts'
import {filled} from './filled.ts'
import {directionOf} from './language.ts'
import {planPages} from './planners.ts'
import {runningLine} from './running-line.ts'
import {sectionOrder} from './section-order.ts'
import {noParts} from './shared-parts.ts'
import {sourcesPages} from './sources.ts'

/** What a deck is planned for, beside the talk itself. */
export type PlanOptions = {theme?: string}

/** Lays a talk out as slides. The same talk and options always give the same plan. */
export function planDeck(talk: Talk, options: PlanOptions = {}): DeckPlan {
  const order = sectionOrder(talk)
  const writer = deckWriter(talk, order.agenda)
  const {title, language, slides, problems} = writer
  const total = order.agenda.length
  const sections: PlannedSection[] = []
  for (const {section, number} of order.sections) {
    const id = section._id
    const sectionTitle = filled(section.title) ?? ''
    const first = slides.length
    for (const slide of section.slides ?? [])
      writer.addSlide(slide, {id, title: sectionTitle, number, total})
    const firstSlide = slides[first]?.id
    if (firstSlide !== undefined) sections.push({id, title: sectionTitle, number, firstSlide})
  }

  const made = {...noParts, origin: null}
  const context = writer.contextOf({title, number: null, total}, null)
  const plain = runningLine(title, '', null)
  if (slides.length === 0) {
    context.report('The talk has no slides yet.')
    writer.addPages(planPages(emptyTitle, context), {...made, kind: 'titleSlide'}, 'title', plain)
  }
  if (!slides.some(({kind}) => kind === 'sourcesSlide'))
    writer.addPages(sourcesPages(talk, context), {...made, kind: 'sources'}, 'sources', plain)
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
