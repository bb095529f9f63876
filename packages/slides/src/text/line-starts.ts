import {advancer, isWide} from './advance.ts'
import {faceOf, type Run} from './runs.ts'
import {asciiWidths, type Face} from './widths.ts'

export type Setting = {face: Face; size: number; width: number}

/**
 * Where each line begins when the runs are set greedily, as offsets into their joined text. Breaks
 * after spaces and hyphens, at some signs, around wide characters, and anywhere in a word longer than a line: a
 * browser finds the same places or more, so it never needs more lines.
 */
export function lineStarts(runs: readonly Run[], setting: Setting): number[] {
  const starts = [0]
  if (runs.length === 1 && fitsPlainly(runs[0]!, setting)) return starts
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

/** Most text is short and of ASCII; then its width says it all. */
function fitsPlainly(run: Run, {face, size, width}: Setting): boolean {
  const widths = asciiWidths[faceOf(run, face)]
  const scale = faceOf(run, face) === 'mono' && face !== 'mono' ? inlineCodeScale : 1
  const room = (width * 1000) / (size * tight)
  let sum = 0
  for (let at = 0; at < run.text.length; at += 1) {
    const advanced = widths[run.text.charCodeAt(at) - 0x20]
    if (advanced === undefined) return false
    sum += advanced * scale
    if (sum > room) return false
  }
  return true
}

export const countLines = (runs: readonly Run[], setting: Setting): number =>
  lineStarts(runs, setting).length

const inlineCodeScale = 0.94
/** How much wider than foreseen a line may turn out. */
const tight = 1.02

/** Browsers keep some marks off the ends of a line of wide characters, which costs up to an em. */
function slack(runs: readonly Run[]): number {
  return runs.some((run) => hasWide.test(run.text)) ? 1.08 : tight
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
  if (before < firstBeyondAscii && after < firstBeyondAscii) return false
  if (picture.test(before)) return !joining.test(after)
  if (picture.test(after)) return !joining.test(after) && before !== '\u200d'
  return isWide(before) && isWide(after) && !/^[、。，．：；！？）」』】〉》〕…ー]/.test(after)
}

/** Most text: told without asking what Unicode knows of each letter. */
function isPlain(character: string): boolean {
  const code = character.charCodeAt(0)
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? code < 0x80 : code >= 0x30 && code <= 0x39
}

const firstBeyondAscii = '\u0080'

const picture = /^\p{Emoji_Presentation}$/u
const joining = /^[\p{M}\p{Cf}\p{P}\u{1f3fb}-\u{1f3ff}\p{RI}]$/u
const opening = /^[(<[{]$/
const closing = /^[!"#%&)*+,.:;=>\\\]|}~]$/
