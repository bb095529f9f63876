/** Where blocks of several lines end, answered without reading the rest of the notes each time. */
export type Ahead = {
  fenceEnd(marks: string, from: number): number | undefined
  commentEnd(from: number): number | undefined
  mathEnd(from: number): number | undefined
}

const fenceEnd = /^\s*(`{3,}|~{3,})\s*$/

export function lookAhead(lines: readonly string[]): Ahead {
  const longest = {'`': suffixMaximum(lines, '`'), '~': suffixMaximum(lines, '~')}
  const comment = nextLine(lines, (line) => line.includes('-->'))
  const math = nextLine(lines, (line) => line.trim() === '$$')
  return {
    fenceEnd(marks, from) {
      const mark = marks.startsWith('~') ? '~' : '`'
      if ((longest[mark][from] ?? 0) < marks.length) return undefined
      let at = from
      while (fenceLength(lines[at]!, mark) < marks.length) at++
      return at
    },
    commentEnd: (from) => comment[from],
    mathEnd: (from) => math[from],
  }
}

function fenceLength(line: string, mark: string): number {
  const marks = fenceEnd.exec(line)?.[1]
  return marks?.startsWith(mark) ? marks.length : 0
}

function suffixMaximum(lines: readonly string[], mark: string): number[] {
  const longest: number[] = []
  for (let at = lines.length - 1; at >= 0; at--) {
    longest[at] = Math.max(longest[at + 1] ?? 0, fenceLength(lines[at]!, mark))
  }
  return longest
}

function nextLine(lines: readonly string[], test: (line: string) => boolean) {
  const next: (number | undefined)[] = []
  for (let at = lines.length - 1; at >= 0; at--) next[at] = test(lines[at]!) ? at : next[at + 1]
  return next
}
