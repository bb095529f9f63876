import {type Slide, slideTypes} from '@rostrum/schema'

type Replacement = {field: string | null; text: string | null}

/** A slide with other words in its lines of text, and the fields that are none. */
export function replaced(
  slide: Slide,
  replacements: readonly Replacement[],
): {slide: Slide; unknown: string[]} {
  const lines = linesOf(slide._type)
  const words: Record<string, string> = {}
  const unknown: string[] = []
  for (const {field, text} of replacements) {
    if (field === null) continue
    if (lines.has(field)) words[field] = text ?? ''
    else unknown.push(field)
  }
  return {slide: {...slide, ...words}, unknown}
}

type Field = {name: string; type: string; options?: unknown}

/** The fields of a kind in which an author writes a text without marks. */
function linesOf(kind: string): ReadonlySet<string> {
  const fields: readonly Field[] = slideTypes.find(({name}) => name === kind)?.fields ?? []
  const lines = fields.filter(
    ({type, options}) => (type === 'string' || type === 'text') && !hasList(options),
  )
  return new Set(lines.map(({name}) => name))
}

const hasList = (options: unknown): boolean =>
  typeof options === 'object' && options !== null && 'list' in options
