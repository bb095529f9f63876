export type Mark = 'strong' | 'em' | 'code' | 'strike-through' | 'math'

/** Text of one look. `\n` is a line break that was meant. */
export type Span = {text: string; marks: readonly Mark[]; href?: string}

export const markOrder: readonly Mark[] = ['strong', 'em', 'code', 'strike-through', 'math']

/** Joins neighbours of one look, takes out empty ones and the white space around all. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (span.text === '') continue
    if (last && isAlike(last, span))
      joined[joined.length - 1] = {...last, text: last.text + span.text}
    else joined.push(span)
  }
  trim(joined, 0, (text) => text.trimStart())
  trim(joined, -1, (text) => text.trimEnd())
  return joined
}

export const isAlike = (one: Span, other: Span): boolean =>
  one.href === other.href && one.marks.join() === other.marks.join()

/** As a headline shows it: without looks, the address of a link behind its text. */
export function plainText(spans: readonly Span[]): string {
  let text = ''
  for (const [at, span] of spans.entries()) {
    text += span.text
    const href = span.href
    if (href === undefined || spans[at + 1]?.href === href) continue
    const shown = linkText(spans, at)
    if (!sameAddress(shown, href)) {
      text += ` (${href})`
    }
  }
  return text.replace(/\s+/g, ' ').trim()
}

const sameAddress = (shown: string, href: string) =>
  [shown, `http://${shown}`, `mailto:${shown}`].includes(href)

function linkText(spans: readonly Span[], last: number): string {
  let text = ''
  for (let at = last; at >= 0 && spans[at]!.href === spans[last]!.href; at--) {
    text = spans[at]!.text + text
  }
  return text
}

function trim(spans: Span[], at: 0 | -1, cut: (text: string) => string) {
  for (let span = spans.at(at); span; span = spans.at(at)) {
    const isWhole = span.marks.includes('code') || span.marks.includes('math')
    const text = isWhole ? span.text : cut(span.text)
    if (text !== '') {
      if (text !== span.text) spans[at === 0 ? 0 : spans.length - 1] = {...span, text}
      return
    }
    if (at === 0) spans.shift()
    else spans.pop()
  }
}
