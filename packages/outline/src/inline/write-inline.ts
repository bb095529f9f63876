import {parseInline} from './parse-inline.ts'
import {isAlike, joinSpans, type Mark, plainText, type Span} from './span.ts'

type Manner = {escape: (text: string) => string; em: '*' | '_'}

const least = (text: string) =>
  text.replace(
    /[\\`*[\]]|~(?=~|\S)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=[a-z#])/giu,
    '\\$&',
  )
const addresses = (text: string) =>
  least(text)
    .replace(/(https?)(:)/gi, '$1\\$2')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/@/g, '\\@')
const every = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

const manners: readonly Manner[] = [least, addresses, every].flatMap((escape) => [
  {escape, em: '*' as const},
  {escape, em: '_' as const},
])

/** Inline Markdown that is read back as these spans, with as few escapes as that takes. */
export function writeInline(spans: readonly Span[]): string {
  const wanted = joinSpans(spans)
  for (const manner of manners) {
    const raw = write(wanted, manner)
    if (isSame(parseInline(raw), wanted)) return raw
  }
  return every(wanted.map((span) => span.text).join('')).replace(/\s*\n\s*/g, '\\\n')
}

/** Inline Markdown of a headline. Where it is not `linked`, addresses in it stay mere text. */
export function writePlain(text: string, linked = true): string {
  const wanted = text.replace(/\s+/g, ' ').trim()
  for (const {escape} of manners) {
    const raw = escape(wanted)
    const spans = parseInline(raw)
    const isLinked = spans.some(({href}) => href !== undefined)
    if (plainText(spans) === wanted && (linked || !isLinked)) return raw
  }
  return every(wanted)
}

const isSame = (one: readonly Span[], other: readonly Span[]) =>
  one.length === other.length &&
  one.every((span, at) => span.text === other[at]!.text && isAlike(span, other[at]!))

const marksOutside = ['strong', 'em', 'strike-through'] as const

function write(spans: readonly Span[], manner: Manner): string {
  let raw = ''
  for (let at = 0; at < spans.length;) {
    const span = spans[at]!
    const outer = [
      ...(span.href === undefined ? [] : [{href: span.href}]),
      ...marksOutside.filter((mark) => span.marks.includes(mark)),
    ]
    if (outer.length === 0) {
      raw += span.marks.includes('math')
        ? `$${writeCode(span.text)}$`
        : span.marks.includes('code')
          ? writeCode(span.text)
          : writeText(span.text, manner)
      at++
      continue
    }
    const reach = outer.map((wrapper) => ({wrapper, end: runEnd(spans, at, wrapper)}))
    const {wrapper, end} = reach.reduce((best, each) => (each.end > best.end ? each : best))
    const inner = spans.slice(at, end).map((each) => without(each, wrapper))
    raw += wrap(wrapper, inner, manner)
    at = end
  }
  return raw
}

type Wrapper = (typeof marksOutside)[number] | {href: string}

const has = (span: Span | undefined, wrapper: Wrapper) =>
  span !== undefined &&
  (typeof wrapper === 'string' ? span.marks.includes(wrapper) : span.href === wrapper.href)

function runEnd(spans: readonly Span[], at: number, wrapper: Wrapper): number {
  let end = at + 1
  while (has(spans[end], wrapper)) end++
  return end
}

function without(span: Span, wrapper: Wrapper): Span {
  if (typeof wrapper !== 'string') return {text: span.text, marks: span.marks}
  return {...span, marks: span.marks.filter((mark: Mark) => mark !== wrapper)}
}

function wrap(wrapper: Wrapper, inner: Span[], manner: Manner): string {
  const raw = write(inner, manner)
  if (typeof wrapper === 'string') {
    const marks = {strong: '**', em: manner.em, 'strike-through': '~~'}[wrapper]
    return `${marks}${raw}${marks}`
  }
  const {href} = wrapper
  const [only] = inner
  if (
    inner.length === 1 &&
    only?.text === href &&
    only.marks.length === 0 &&
    !/[\s<>]/.test(href)
  ) {
    return `<${href}>`
  }
  return `[${raw}](${/[\s()<>\\&*_]/.test(href) ? `<${href.replace(/[<>\\&]/g, '\\$&')}>` : href})`
}

const writeText = (text: string, {escape}: Manner) =>
  escape(text).replace(/[ \t]*\n[ \t]*/g, '\\\n')

function writeCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$|^ .*[^ ].* $/.test(text) ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}
