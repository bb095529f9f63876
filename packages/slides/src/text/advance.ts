import {asciiWidths, otherWidths, type Face} from './widths.ts'

/** How wide a character is set, in thousandths of the type size. Errs on the wide side. */
export function advance(character: string, face: Face): number {
  const code = character.codePointAt(0)!
  if (code >= 0x20 && code < 0x7f) return asciiWidths[face][code - 0x20]!
  if (character === '\t') return 4 * asciiWidths[face][0]
  const known = otherWidths[face][character]
  if (known !== undefined) return known
  // What makes a picture of the character before it, which is wider than that.
  if (character === '\ufe0f') return 600
  if (character === '\u20e3') return 1000
  if (code === 0x0a || code === 0x0d || zeroWidth.test(character)) return 0
  if (replaced.test(character)) return replacement
  if (isWide(character)) return face === 'mono' ? 1200 : 1050
  if (face === 'mono') return code < 0x250 ? 600 : 750
  const base = character.normalize('NFD').codePointAt(0)!
  if (base >= 0x20 && base < 0x7f) return asciiWidths[face][base - 0x20]! + 10
  return code >= 0x12000 && code < 0x13000 ? cuneiform : code >= 0x10000 ? 1400 : unknownWidth
}

/**
 * The same for one character of a text after another: marks that no letter carries are set beside
 * each other, each on a circle of its own.
 */
export function advancer(): (character: string, face: Face) => number {
  let previous = ''
  let marks = 0
  return (character, face) => {
    marks = character >= firstMark && /\p{M}/u.test(character) ? marks + 1 : 0
    const isLoose = marks > mostMarks || (marks > 0 && isBlank(previous))
    previous = character
    return isLoose ? unknownWidth : advance(character, face)
  }
}

const firstMark = '\u0300'
const mostMarks = 3
const isBlank = (character: string): boolean => character === '' || /\s/.test(character)

/** Set in a square, and breakable on either side: Chinese, Japanese, Korean, fullwidth forms. */
export function isWide(character: string): boolean {
  return wide.test(character)
}

/** Of a sign that the faces lack, which one of the system's shows. */
const unknownWidth = 820
const cuneiform = 2600
/** Of the sign that stands for what no document may contain. */
const replacement = 1100
const replaced = /^[\p{Cc}\p{Cs}\ufffd-\uffff]$/u
const zeroWidth = /^(?:\p{Mn}|\p{Me}|\p{Cf}|\p{Variation_Selector})$/u
const wide =
  /^[\u1100-\u115f\u2e80-\u303f\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u
