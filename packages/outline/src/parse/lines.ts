const indentation = /^[ \t\u00a0\u3000]*/

/** Splits at LF, CRLF and CR. A byte order mark is not part of the first line. */
export const splitLines = (text: string): string[] =>
  text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)

export const isBlank = (line: string | undefined): boolean =>
  line === undefined || line.trim() === ''

/** The column of the first character and what stands from there on. */
export function measure(line: string): {indent: number; body: string} {
  const lead = indentation.exec(line)![0]
  return {indent: columns(lead), body: line.slice(lead.length)}
}

/** Takes at most so many columns of indentation away. */
export function dedent(line: string, count: number): string {
  let taken = 0
  let at = 0
  while (at < line.length && taken < count && /[ \t\u00a0\u3000]/.test(line[at]!)) {
    taken = columns(line.slice(0, ++at))
  }
  return ' '.repeat(Math.max(0, taken - count)) + line.slice(at)
}

function columns(lead: string): number {
  let column = 0
  for (const character of lead) column += character === '\t' ? 4 - (column % 4) : 1
  return column
}
