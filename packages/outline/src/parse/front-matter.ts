import {isMap, isScalar, isSeq, parseDocument, type Pair, stringify} from 'yaml'
import type {Problem} from '../problem.ts'

export type Fields = {
  title?: string
  subtitle?: string
  abstract?: string
  language?: string
  people: string[]
  tags: string[]
  sources: string[]
  /** What no field stands for; values as YAML. */
  properties: {name: string; value: string}[]
}
export type TextField = 'title' | 'subtitle' | 'abstract' | 'language'
export type ListField = 'people' | 'tags' | 'sources'

export type FrontMatter = {
  /** What stands between the fences. */
  text: string
  /** The number of lines, fences included. */
  lines: number
  fields: Fields
  /** Under which key of the notes a field was found. */
  keyOf: Partial<Record<TextField | ListField, string>>
  /** The YAML could not be read; only what is certain was taken from it. */
  broken: boolean
}

const texts: Record<string, TextField> = {
  title: 'title',
  subtitle: 'subtitle',
  abstract: 'abstract',
  description: 'abstract',
  language: 'language',
  lang: 'language',
}
const lists: Record<string, ListField> = {
  people: 'people',
  speakers: 'people',
  authors: 'people',
  speaker: 'people',
  author: 'people',
  tags: 'tags',
  urls: 'sources',
  sources: 'sources',
}
/** The property that keeps front matter which is no YAML. */
export const brokenName = 'front matter'

export function parseFrontMatter(
  lines: readonly string[],
  report: (problem: Problem) => void,
): FrontMatter | undefined {
  if (lines[0]?.trimEnd() !== '---') return undefined
  const end = lines.findIndex((line, at) => at > 0 && /^(---|\.\.\.)\s*$/.test(line))
  if (end < 0) {
    if (looksLikeYaml(lines.slice(1, 30))) {
      report({
        line: 1,
        severity: 'warning',
        message:
          'The front matter never ends, so it was kept as text. Close it with a line --- of its own.',
      })
    }
    return undefined
  }
  const inside = lines.slice(1, end)
  const text = inside.join('\n')
  const empty: Fields = {people: [], tags: [], sources: [], properties: []}
  const whole = {text, lines: end + 1}
  if (text.trim() === '') return {...whole, fields: empty, keyOf: {}, broken: false}

  const document = parseDocument(text, {prettyErrors: true, uniqueKeys: true, logLevel: 'silent'})
  const [error] = document.errors
  if (!error && !isMap(document.contents)) return undefined
  if (!error && isMap(document.contents)) {
    try {
      const pairs = document.contents.items.map((pair: Pair) => ({
        name: String(isScalar(pair.key) ? pair.key.value : pair.key),
        value: toValue(pair.value, document),
      }))
      return {...whole, ...toFields(pairs), broken: false}
    } catch {
      // An alias that leads nowhere or round in circles: as good as unreadable.
    }
  }
  if (!looksLikeYaml(inside)) return undefined
  report({
    line: 1 + (error?.linePos?.[0].line ?? 1),
    ...(error?.linePos ? {column: error.linePos[0].col} : {}),
    severity: 'warning',
    message: `The front matter is not YAML, so it was kept as text (${(error?.message ?? 'its aliases cannot be resolved').split('\n')[0]}). Put values with a colon or a quotation mark in quotes.`,
  })
  return {...whole, ...salvage(inside, text), broken: true}
}

function toValue(node: unknown, document: ReturnType<typeof parseDocument>): unknown {
  if (isScalar(node)) return node.value
  if (node !== null && typeof node === 'object' && 'toJS' in node) {
    return (node as {toJS(doc: unknown): unknown}).toJS(document)
  }
  return isSeq(node) ? [] : null
}

function toFields(pairs: readonly {name: string; value: unknown}[]) {
  const fields: Fields = {people: [], tags: [], sources: [], properties: []}
  const keyOf: FrontMatter['keyOf'] = {}
  for (const {name, value} of pairs) {
    if (value === null || value === undefined) continue
    const key = name.toLowerCase()
    const text = Object.hasOwn(texts, key) ? texts[key] : undefined
    const list = Object.hasOwn(lists, key) ? lists[key] : undefined
    const line = text && keyOf[text] === undefined ? asText(value) : undefined
    const items = list && keyOf[list] === undefined ? asList(value, list) : undefined
    if (text && line !== undefined) {
      fields[text] = line
      keyOf[text] = name
    } else if (list && items) {
      fields[list] = items
      keyOf[list] = name
    } else fields.properties.push({name, value: asYaml(name, value)})
  }
  return {fields, keyOf}
}

const asYaml = (name: string, value: unknown): string =>
  name === brokenName && typeof value === 'string'
    ? value
    : stringify(value, {lineWidth: 0}).trimEnd()

const asText = (value: unknown): string | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).trim()
  return text === '' ? undefined : text
}

function asList(value: unknown, field: ListField): string[] | undefined {
  if (Array.isArray(value)) {
    const items = value.map(asText)
    return items.every((item) => item !== undefined) ? [...new Set(items)] : undefined
  }
  const text = asText(value)
  if (text === undefined) return undefined
  const items = field === 'tags' ? text.split(',').map((item) => item.trim()) : [text]
  return [...new Set(items.filter((item) => item !== ''))]
}

const looksLikeYaml = (lines: readonly string[]) =>
  /^["']?[\w-]+["']?\s*:(\s|$)/.test(lines.find((line) => line.trim() !== '') ?? '')

function salvage(inside: readonly string[], text: string) {
  const pairs = inside.flatMap((line) => {
    const match = /^(title|subtitle)\s*:\s+(.+)$/i.exec(line)
    return match ? [{name: match[1]!, value: match[2]!.trim().replace(/^(["'])(.*)\1$/, '$2')}] : []
  })
  const found = toFields(pairs)
  found.fields.properties = [{name: brokenName, value: text.trimEnd()}]
  return found
}
