import {type DeckPlan, type PlannedSlide, slideFacts, type SlideFacts} from '@rostrum/slides'
import type {FormatReading, SlideReading} from './read/reading.ts'
import {sameAddress, sameLetters} from './read/reading.ts'

/** The formats that can be read again, whose slides have to say the same. */
export const comparedFormats = ['html', 'pptx', 'markdown', 'handout', 'pdf'] as const
export type ComparedFormat = (typeof comparedFormats)[number]

export type FormatRule =
  | 'format-slides'
  | 'format-text'
  | 'format-notes'
  | 'format-alts'
  | 'format-links'
  | 'notes-leaked'

/** What one format does not hold of a deck, or holds too much. */
export interface FormatFault {
  rule: FormatRule
  format: ComparedFormat
  /** Of the plan; null: it is about the whole deck. */
  slide: PlannedSlide | null
  /** The first that is missing, or too much. */
  what: string
  /** How many of that sort there are. */
  count: number
}

/**
 * Holds what was read from a format against the plan that it was made from: each text, note,
 * alternative and link of a slide stands in it, and no other link. (Readers of Markdown make links
 * of addresses by themselves.)
 */
export function formatFaults(
  plan: DeckPlan,
  format: ComparedFormat,
  {slides, whole}: FormatReading,
): FormatFault[] {
  if (slides.length !== plan.slides.length)
    return [{rule: 'format-slides', format, slide: null, what: '', count: slides.length}]
  const lost = plan.slides.flatMap((slide, place) => {
    const facts = slideFacts(slide)
    return lostOf(facts, slide, format, slides[place]!).map((fault) => ({...fault, format, slide}))
  })
  return [...lost, ...leaks(plan, format, whole)]
}

type Lost = Pick<FormatFault, 'rule' | 'what' | 'count'>

function lostOf(
  facts: SlideFacts,
  slide: PlannedSlide,
  format: ComparedFormat,
  {text, notes, alts, links}: SlideReading,
): Lost[] {
  const said = sameLetters(`${text} ${notes}`)
  const shown = sameLetters(`${alts.join(' ')} ${text}`)
  const addresses = new Set(links.map(sameAddress))
  const wanted = new Set(facts.links.map(sameAddress))
  const spoken = sameLetters(notes)
  const has = (letters: string, whole: string): boolean =>
    format === 'pdf' ? hasEachWord(letters, whole) : letters.includes(sameLetters(whole))
  return [
    missing(
      'format-text',
      facts.texts.filter((each) => !has(said, each)),
    ),
    missing('format-alts', saysAlts(format) ? facts.alts.filter((each) => !has(shown, each)) : []),
    missing('format-links', [
      ...facts.links.filter((each) => !addresses.has(sameAddress(each))),
      ...(format === 'markdown' ? [] : links.filter((each) => !wanted.has(sameAddress(each)))),
    ]),
    missing(
      'format-notes',
      isForReaders(slide, format) ? facts.notes.filter((each) => !has(spoken, each)) : [],
    ),
  ].filter(({count}) => count > 0)
}

const missing = (rule: FormatRule, lost: readonly string[]): Lost => ({
  rule,
  what: lost[0] ?? '',
  count: lost.length,
})

/** On paper words are broken, and lines stand in the order in which they were painted. */
const hasEachWord = (letters: string, whole: string): boolean =>
  whole.split(/\s+/).every((word) => letters.includes(sameLetters(word)))

/** Whose notes a format holds; nothing is printed of them in a PDF. */
const readers: {readonly [F in ComparedFormat]: readonly PlannedSlide['notesVisibility'][]} = {
  html: ['public'],
  pptx: ['public'],
  markdown: ['public'],
  handout: ['public', 'handout'],
  pdf: [],
}

const isForReaders = ({notesVisibility}: PlannedSlide, format: ComparedFormat): boolean =>
  readers[format].includes(notesVisibility)

/** Chromium tags pictures with their alternatives, and drawings and films without. */
const saysAlts = (format: ComparedFormat): boolean => format !== 'pdf'

/** Notes that stand in a format whose readers may not read them, wherever in it. */
export function leaks(plan: DeckPlan, format: ComparedFormat, whole: string): FormatFault[] {
  const written = sameLetters(whole)
  const open = plan.slides.flatMap((slide) => {
    const {texts, alts, notes} = slideFacts(slide)
    return [...texts, ...alts, ...(isForReaders(slide, format) ? notes : [])]
  })
  const said = sameLetters(open.join(' '))
  return plan.slides.flatMap((slide): FormatFault[] => {
    if (isForReaders(slide, format)) return []
    const found = slideFacts(slide).notes.filter((note) => {
      const letters = sameLetters(note)
      return isTelling(note) && written.includes(letters) && !said.includes(letters)
    })
    return found.length === 0
      ? []
      : [{rule: 'notes-leaked', format, slide, what: found[0]!, count: found.length}]
  })
}

/** Fewer words stand anywhere by chance. */
const isTelling = (note: string): boolean =>
  note.trim().split(/\s+/).length >= 4 || sameLetters(note).length >= 24
