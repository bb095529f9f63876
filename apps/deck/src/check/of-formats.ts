import type {Talk} from '@rostrum/schema'
import type {DeckPlan} from '@rostrum/slides'
import type {FormatFault, FormatRule} from '../formats/compare-formats.ts'
import {at, placeOfPage} from './finding.ts'
import type {Found, Place} from './finding.ts'

/** Each fault of each format, by the slide that it is about. */
export const ofFormats = (
  faults: readonly FormatFault[],
  {talk, plan, whole}: {talk: Talk; plan: DeckPlan; whole: Place},
): Found[] =>
  faults.map((fault) =>
    at(placeOfPage(fault.slide, {talk, plan, whole}), {
      rule: fault.rule,
      severity: 'error',
      path: fault.rule === 'notes-leaked' || fault.rule === 'format-notes' ? ['notes'] : [],
      message: messages[fault.rule](fault, plan),
    }),
  )

const messages: {readonly [Rule in FormatRule]: (fault: FormatFault, plan: DeckPlan) => string} = {
  'format-slides': ({format, count}, {slides}) =>
    `The deck has ${slides.length} slides and its ${format} ${count}. Build it again; if that helps nothing, report it.`,
  'format-text': (fault) =>
    `${lost(fault, 'text')}. Write it in plainer characters, and report it.`,
  'format-notes': (fault) =>
    `${lost(fault, 'note')}. Write it in plainer characters, and report it.`,
  'format-alts': (fault) =>
    `${lost(fault, 'alternative text')}. Write it in plainer characters, and report it.`,
  'format-links': ({format, what}) =>
    `Its link to ${what} is not the same in the ${format}. Write the address in full, and report it.`,
  'notes-leaked': ({format, what}) =>
    `“${clipped(what)}” is a note, and it stands in the ${format}, whose readers may not read it. Take it away where it stands, or let everyone read the notes.`,
}

const lost = ({format, what, count}: FormatFault, noun: string): string =>
  `The ${format} lacks the ${noun} “${clipped(what)}”${count === 1 ? '' : ` and ${count - 1} more`}`

const clipped = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79)}…`)
