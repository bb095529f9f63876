import {createHash} from 'node:crypto'
import type {DeckPlan, PlannedSlide} from '@rostrum/slides'
import type {Format} from './format-names.ts'
import {slideText} from './slide-text.ts'

/** The options that a format was made with. */
export interface FormatOptions {
  notes: boolean
  scale: number
  /** Whether a handout is made as PDF too. */
  pdf: boolean
}

/** What a format was made from, and what it has that other builds may not have. */
export interface MadeFrom extends FormatOptions {
  /** SHA-256 of what made it; null where that does not know itself. */
  program: string | null
  /** SHA-256 of all that it was made from. Null: it is to be made anew by the next build. */
  inputs: string | null
}

/**
 * What a format is made from: of the plan, without notes that the format does not show, and of the
 * options those that it heeds.
 *
 * @param program what makes it
 */
export function madeFrom(
  plan: DeckPlan,
  format: Format,
  options: FormatOptions,
  program: string | null,
): MadeFrom {
  const heeded: FormatOptions = {
    notes: format !== 'png' && options.notes,
    scale: format === 'png' ? options.scale : 1,
    pdf: format === 'handout' && options.pdf,
  }
  if (program === null) return {...heeded, program, inputs: null}
  const shows = showsNotes[format]
  const hash = createHash('sha256').update(JSON.stringify([program, format, heeded]))
  // One slide at a time, so that a long talk does not become one long string.
  hash.update(JSON.stringify({...plan, slides: []}))
  for (const slide of plan.slides) {
    const isShown = heeded.notes || slide.notes.length === 0 || shows(slide)
    hash.update(slideText(isShown ? slide : {...slide, notes: []}))
  }
  return {...heeded, program, inputs: hash.digest('hex')}
}

const toAll = ({notesVisibility}: PlannedSlide): boolean => notesVisibility === 'public'

/** Which notes stand in a format that is made without all of them. */
const showsNotes: {readonly [F in Format]: (slide: PlannedSlide) => boolean} = {
  html: toAll,
  single: toAll,
  pdf: toAll,
  pptx: toAll,
  png: () => false,
  handout: ({notesVisibility}) => notesVisibility !== 'private',
  markdown: toAll,
  json: toAll,
}
