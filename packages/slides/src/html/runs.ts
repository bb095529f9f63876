import type {Mark, Run} from '../text/runs.ts'
import {html, type Html} from './html.ts'

export function renderRuns(runs: readonly Run[]): Html[] {
  const parts: Html[] = []
  for (let from = 0; from < runs.length;) {
    const {href} = runs[from]!
    let to = from + 1
    if (href !== null) while (runs[to]?.href === href) to += 1
    const inner = runs.slice(from, to).map(renderRun)
    parts.push(href === null ? html`${inner}` : link(href, inner))
    from = to
  }
  return parts
}

/** `href` must have been found safe: planning drops all others. */
export const link = (href: string, inner: Html | string | readonly Html[]): Html =>
  html`<a href="${href}" rel="noopener noreferrer" target="_blank">${inner}</a>`

const tags: {readonly [M in Mark]: (inner: Html) => Html} = {
  strong: (inner) => html`<strong>${inner}</strong>`,
  em: (inner) => html`<em>${inner}</em>`,
  code: (inner) => html`<code>${inner}</code>`,
  strike: (inner) => html`<s>${inner}</s>`,
}

const renderRun = ({text, marks}: Run): Html =>
  marks.reduce((inner, mark) => tags[mark](inner), html`${plainLines(text)}`)

/** A text with its line breaks. */
export const plainLines = (text: string): Html[] =>
  text.split('\n').map((line, place) => (place === 0 ? html`${line}` : html`<br />${line}`))
