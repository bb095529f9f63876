import {isLoneMath, type Mark, type Run} from '../text/runs.ts'
import {html, type Html} from './html.ts'
import {renderMath, type SetMath} from './math-element.ts'
import type {SlideScope} from './render-options.ts'

/** Formulas are set where there is something to set them, else their source stands there as code. */
export function renderRuns(
  runs: readonly Run[],
  {highlight}: Pick<SlideScope, 'highlight'>,
  isAlone = isLoneMath(runs),
): Html[] {
  const set = {math: highlight?.math ?? null, isAlone}
  const parts: Html[] = []
  for (let from = 0; from < runs.length;) {
    const {href} = runs[from]!
    let to = from + 1
    if (href !== null) while (runs[to]?.href === href) to += 1
    const inner = runs.slice(from, to).map((run) => renderRun(run, set))
    parts.push(href === null ? html`${inner}` : link(href, inner))
    from = to
  }
  return parts
}

/** `href` must have been found safe: planning drops all others. */
export const link = (href: string, inner: Html | string | readonly Html[]): Html =>
  html`<a href="${href}" rel="noopener noreferrer" target="_blank">${inner}</a>`

const tags: {readonly [M in Exclude<Mark, 'math'>]: (inner: Html) => Html} = {
  strong: (inner) => html`<strong>${inner}</strong>`,
  em: (inner) => html`<em>${inner}</em>`,
  code: (inner) => html`<code>${inner}</code>`,
  strike: (inner) => html`<s>${inner}</s>`,
}

function renderRun(
  {text, marks}: Run,
  {math, isAlone}: {math: SetMath | null; isAlone: boolean},
): Html {
  const formula = marks.includes('math') ? (math?.(text, isAlone) ?? null) : null
  if (formula !== null) return renderMath(formula, text)
  return marks.reduce(
    (inner, mark) => tags[mark === 'math' ? 'code' : mark](inner),
    html`${plainLines(text)}`,
  )
}

/** A text with its line breaks. */
export const plainLines = (text: string): Html[] =>
  text.split('\n').map((line, place) => (place === 0 ? html`${line}` : html`<br />${line}`))
