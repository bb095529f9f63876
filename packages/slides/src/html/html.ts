const markup = Symbol('markup')

/** Markup that only `html` can make, so that no other string reaches a page unescaped. */
export type Html = {readonly [markup]: string}

type Value = Html | string | number | null | undefined | readonly Value[]

/** Joins markup; every value that isn't markup itself is escaped, for text and quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const texts = unindented(strings)
  let joined = texts[0]!
  for (const [index, value] of values.entries()) joined += toMarkup(value) + texts[index + 1]!
  return {[markup]: joined}
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

/** Most text needs nothing, which one look tells. */
const isDoubtful = /[^\n\t !#-%(-;=?-~]/

/** Half pairs and control characters, which no document may contain, become the sign for that. */
function escape(text: string): string {
  if (!isDoubtful.test(text)) return text
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[&<>"']/g, (character) => entities[character]!)
    .replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd')
}
