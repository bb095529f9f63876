import {advancer, isWide} from './advance.ts'
import {faceOf, type Run} from './runs.ts'
import type {Face} from './widths.ts'

export type Setting = {face: Face; size: number; width: number}

/**
 * Where each line begins when the runs are set greedily, as offsets into their joined text. Breaks
 * after spaces and hyphens, at some signs, around wide characters, and anywhere in a word longer than a line: a
 * browser finds the same places or more, so it never needs more lines.
 */
export function lineStarts(runs: readonly Run[], setting: Setting): number[] {
  const starts = [0]
  const room = (setting.width * 1000) / (setting.size * slack(runs))
  let offset = 0
  let lineWidth = 0
  let breakAt = 0
  let widthAtBreak = 0
  let earlier = ''
  let previous = ''
  const advance = advancer()

  const startLine = (at: number, width: number) => {
    starts.push(at)
    lineWidth = width
    breakAt = at
    widthAtBreak = 0
  }
  for (const run of runs) {
    const face = faceOf(run, setting.face)
    const scale = face === 'mono' && setting.face !== 'mono' ? inlineCodeScale : 1
    for (const character of run.text) {
      const width = advance(character, face) * scale
      if (character === '\n') {
        offset += 1
        startLine(offset, 0)
        earlier = ''
        previous = ''
        continue
      }
      if (canBreakBetween(earlier, previous, character)) {
        breakAt = offset
        widthAtBreak = lineWidth
      }
      const hangs = character === ' '
      if (!hangs && lineWidth + width > room && lineWidth > 0) {
        const lineStart = starts.at(-1)!
        if (breakAt > lineStart) startLine(breakAt, lineWidth - widthAtBreak)
        else startLine(offset, 0)
      }
      lineWidth += width
      offset += character.length
      earlier = previous
      previous = character
    }
  }
  return starts
}

export const countLines = (runs: readonly Run[], setting: Setting): number =>
  lineStarts(runs, setting).length

const inlineCodeScale = 0.94

/** Browsers keep some marks off the ends of a line of wide characters, which costs up to an em. */
function slack(runs: readonly Run[]): number {
  return runs.some((run) => hasWide.test(run.text)) ? 1.08 : 1.02
}

const hasWide = /[\u1100-\u115f\u2e80-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]/

/**
 * As Chromium breaks: after spaces, between wide characters, and at signs, which are measured. Where
 * it finds a place that this does not, a line of one long word ends earlier than foreseen.
 */
function canBreakBetween(earlier: string, before: string, after: string): boolean {
  if (before === '' || (isPlain(before) && isPlain(after))) return false
  if (before === ' ') return after !== ' '
  if (before === '-')
    return /\d/.test(after)
      ? /[\p{L}\d]/u.test(earlier)
      : /[\p{L}#%&'(*+<=>@[\\^_`{|~-]/u.test(after)
  if (before === '\u2013' || before === '\u2014') return /\p{L}/u.test(after)
  if (before === '?') return /[\p{L}\d#$%&(*+<=>@[\\^_`{|~-]/u.test(after)
  if (opening.test(after)) return closing.test(before)
  if (picture.test(before)) return !joining.test(after)
  if (picture.test(after)) return !joining.test(after) && before !== '\u200d'
  return isWide(before) && isWide(after) && !/^[、。，．：；！？）」』】〉》〕…ー]/.test(after)
}

/** Most text: told without asking what Unicode knows of each letter. */
const isPlain = (character: string): boolean => /[a-zA-Z0-9]/.test(character)

const picture = /^\p{Emoji_Presentation}$/u
const joining = /^[\p{M}\p{Cf}\p{P}\u{1f3fb}-\u{1f3ff}\p{RI}]$/u
const opening = /^[(<[{]$/
const closing = /^[!"#%&)*+,.:;=>\\\]|}~]$/
