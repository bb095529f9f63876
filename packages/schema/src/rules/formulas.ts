/** What is wrong with a formula's TeX, as far as its brackets and commands tell; null: nothing. */
export function formulaFault(tex: string): string | null {
  if (tex.trim() === '') return 'It is empty.'
  if (tex.length > longest) return `It has ${tex.length} characters; ${longest} can be set.`
  const unwanted = refused.exec(tex)
  if (unwanted !== null) return `${unwanted[0]} is not for formulas on slides.`
  return bracesFault(tex) ?? pairsFault(tex)
}

const longest = 2000
const refused =
  /\\(?:href|url|html\w*|class|id|data|style|includegraphics|def|gdef|edef|let|newcommand|renewcommand|require|input|include|write)(?![a-zA-Z])/

function bracesFault(tex: string): string | null {
  let open = 0
  for (const [sign] of tex.matchAll(/\\.|[{}]/gs)) {
    if (sign === '{') open += 1
    if (sign === '}') open -= 1
    if (open < 0) return 'A } closes nothing.'
  }
  return open === 0 ? null : 'A { is not closed.'
}

function pairsFault(tex: string): string | null {
  const open: string[] = []
  for (const [, word = '', name = ''] of tex.matchAll(
    /\\(begin|end|left|right)(?![a-zA-Z])(?:\{(\w+\*?)\})?/g,
  )) {
    const isOpening = word === 'begin' || word === 'left'
    const key = word === 'begin' || word === 'end' ? `\\begin{${name}}` : '\\left'
    if (isOpening) open.push(key)
    else if (open.pop() !== key) return `\\${word}${name && `{${name}}`} closes nothing.`
  }
  return open.length === 0 ? null : `${open.at(-1)} is not closed.`
}
