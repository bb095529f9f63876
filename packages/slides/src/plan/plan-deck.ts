import {bareSlide, type FinishedTheme, type Slide, type Talk, type Theme} from '@rostrum/schema'
import type {Chosen, Room, SlideChoice} from '../choose/choice.ts'
import {chooseSlides} from '../choose/choose-slides.ts'
import {onlyChosen} from '../choose/only-chosen.ts'
import {TooLongError} from '../choose/too-long-error.ts'
import type {DeckPlan, PlannedChoice, PlannedSection} from './deck-plan.ts'
import {deckWriter} from './deck-writer.ts'
import {filled} from './filled.ts'
import {directionOf} from './language.ts'
import {isWider, plannedTheme} from './planned-theme.ts'
import {planPages} from './planners.ts'
import {runningLine} from './running-line.ts'
import {sectionOrder} from './section-order.ts'
import {noParts} from './shared-parts.ts'
import {sourcesPages} from './sources.ts'
import {withoutGaps} from './without-gaps.ts'

/** What a deck is planned for, beside the talk itself. No room: the whole talk. */
export type PlanOptions = Room & {
  /** A finished theme or a document of one; absent: the talk's own. */
  theme?: FinishedTheme | Theme
}

/**
 * Lays a talk out as slides: those that are told in the room, if there is one, and what is made of
 * them (agenda, section numbers, sources). The same talk and options always give the same plan.
 *
 * @throws TooLongError where what must be told takes longer than the minutes
 * @throws RangeError where the minutes are not a number above 0
 */
export function planDeck(given: Talk, options: PlanOptions = {}): DeckPlan {
  const whole = withoutGaps(given)
  const chosen = choiceFor(whole, options)
  const choice = isWhole(options) ? null : chosen
  const talk = onlyChosen(whole, chosen)
  const told = chosen.slides.filter((slide) => slide.in).map(howTold)
  let place = 0
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
      writer.addSlide(slide, {id, title: sectionTitle, number, total}, told[place++])
    const firstSlide = slides[first]?.id
    if (firstSlide !== undefined) sections.push({id, title: sectionTitle, number, firstSlide})
  }

  const theme = plannedTheme(options.theme ?? whole.theme)
  const made = {...noParts, origin: null, choice: null}
  const context = writer.contextOf({title, number: null, total}, null)
  const plain = runningLine(title, '', null)
  if (isWider(theme)) context.report(widerFaces)
  if (slides.length === 0) {
    context.report(
      choice === null || choice.slides.length === 0
        ? 'The talk has no slides yet.'
        : 'No slide of the talk is told to this audience in this time.',
    )
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
    theme,
    sections,
    slides,
    problems,
    choice,
  }
}

/** No room: nothing is chosen, and everything told. */
const isWhole = ({audience, minutes, overrides = []}: Room): boolean =>
  audience == null && minutes == null && overrides.length === 0

const howTold = ({priority, telling, seconds, reason}: SlideChoice): PlannedChoice => ({
  priority,
  telling,
  seconds,
  reason,
})

function choiceFor(talk: Talk, {audience, minutes, overrides = []}: Room): Chosen {
  const choice = chooseSlides(talk, {
    audience: audience ?? null,
    minutes: minutes ?? null,
    overrides,
  })
  if (choice.fits) return choice
  throw new TooLongError(choice)
}

const widerFaces =
  'The theme sets text in the face of code, whose letters are wider than the plan foresees: slides may not fit. Choose another face for display and text.'

const emptyTitle: Slide = {...bareSlide, _type: 'titleSlide', _key: 'title'}
