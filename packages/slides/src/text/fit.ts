import {countLines, lineStarts, type Setting} from './line-starts.ts'
import {plainRun, plainText, sliceRuns, type Run} from './runs.ts'
import type {Face} from './widths.ts'

/** A type size and how many lines of it there is room for. */
export type Step = {size: number; lines: number}

/** The first step (they go from large to small) at which the runs fit, or null. */
export function fit(
  runs: readonly Run[],
  options: {face: Face; width: number; steps: readonly Step[]},
): Step | null {
  return (
    options.steps.find(
      ({size, lines}) =>
        countLines(runs, {face: options.face, size, width: options.width}) <= lines &&
        holdsWords(runs, {face: options.face, size, width: options.width}),
    ) ?? null
  )
}

/** Where a text may best be cut: each pattern is tried before the next. */
export const sentenceEnds = [/[.!?][”"')\]]?\s+|[。！？]/gu]
export const lineEnds = [/\n[ \t]*\n/g, /\n/g]

/**
 * Cuts runs into pieces of at most so many lines, and of one where there is room for none, at one of
 * the `breaks` where one is near. Joined, the pieces are the runs again, letter for letter.
 */
export function cut(
  runs: readonly Run[],
  setting: Setting,
  room: number,
  breaks: readonly RegExp[] = sentenceEnds,
): Run[][] {
  const lines = Math.max(1, room)
  const text = plainText(runs)
  const pieces: Run[][] = []
  let from = 0
  for (;;) {
    const starts = lineStarts(sliceRuns(runs, from, text.length), setting)
    if (starts.length <= lines) break
    const limit = from + starts[lines]!
    const to = lastBreak(text, from + starts[Math.ceil(lines / 2)]!, limit, breaks) ?? limit
    pieces.push(sliceRuns(runs, from, to))
    from = to
  }
  return [...pieces, sliceRuns(runs, from, text.length)]
}

/** Shortens a label to one line; only for text that stands in full elsewhere. */
export function clip(text: string, setting: Setting): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (countLines([plainRun(line)], setting) === 1) return line
  const end = lineStarts([plainRun(line)], {
    ...setting,
    width: setting.width - setting.size,
  })[1]
  return `${line.slice(0, end).trimEnd()}…`
}

function lastBreak(
  text: string,
  from: number,
  to: number,
  breaks: readonly RegExp[],
): number | null {
  for (const pattern of breaks) {
    const last = [...text.slice(from, to).matchAll(pattern)].at(-1)
    if (last !== undefined) return from + last.index + last[0].length
  }
  return null
}

/** A word broken in the middle is the last resort, so smaller type is tried before it. */
export function holdsWords(runs: readonly Run[], setting: Setting): boolean {
  const words = plainText(runs).match(/[^\s\u2e80-\u9fff\uac00-\ud7a3\uff00-\uffef-]+/g) ?? []
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '')
  return countLines([plainRun(longest)], setting) === 1 || longest.length > 40
}
