const markup = Symbol('markup')

/** Markup that only `html` can make, so that no other string reaches a page unescaped. */
export type Html = {readonly [markup]: string}

type Value = Html | string | number | null | undefined | readonly Value[]

/** Joins markup; every value that isn't markup itself is escaped, for text and quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return {[markup]: String.raw({raw: unindented(strings)}, ...values.map(toMarkup))}
}

const known = new WeakMap<TemplateStringsArray, string[]>()

/** Templates are indented for us; pages go without, which halves them. */
function unindented(strings: TemplateStringsArray): string[] {
  const lines = known.get(strings) ?? strings.map((text) => text.replace(/\n\s*/g, '\n'))
  known.set(strings, lines)
  return lines
}

export const toString = (value: Html): string => value[markup]

function toMarkup(value: Value): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value))
  return isHtml(value) ? value[markup] : value.map(toMarkup).join('')
}

const isHtml = (value: Html | readonly Value[]): value is Html => !Array.isArray(value)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Half pairs and control characters, which no document may contain, become the sign for that. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[&<>"']/g, (character) => entities[character]!)
    .replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd')
}
