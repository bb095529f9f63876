import {slideTypes} from '@rostrum/schema'
import type {Point} from '../documents/points.ts'
import type {SlideObject} from '../documents/types.ts'
import {plainText} from '../inline/span.ts'
import {spansOf} from '../write/points.ts'
import {likeness} from './similarity.ts'

export function textOf(point: Point | undefined): string {
  if (!point) return ''
  return point._type === 'verbatim' ? (point.text ?? '') : plainText(spansOf(point))
}

/** Has this kind of slide a field of this name? */
export const hasField = (kind: SlideObject['_type'], name: string): boolean =>
  fieldsOf.get(kind)?.has(name) === true

/** All that a slide says, a text for each field and point, its headline first. */
export function textsOf(slide: SlideObject | undefined): string[] {
  const texts: string[] = []
  const visit = (value: unknown, name: string) => {
    if (name.startsWith('_') || settings.has(name)) return
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) for (const each of value) visit(each, '')
    else if (typeof value !== 'object' || value === null) return
    else if (isPoint(value)) texts.push(textOf(value))
    else for (const [field, each] of Object.entries(value)) visit(each, field)
  }
  if (slide) visit({headline: slide.headline, ...slide}, '')
  return texts.filter((text) => text.trim() !== '')
}

/** How often each text stands on a slide, whole or as the part of a line. */
export function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const part of new Set([text, ...text.split(/; | — |: |\n/)].map(plainly)))
      counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  return counts
}

/** What stands among these texts for one: its own words, or the text that is most like it. */
export function inPlaceOf(text: string, texts: readonly string[]): string | undefined {
  const present = new Set(texts.flatMap(wordsOf))
  const words = wordsOf(text)
  const isWhole = words.length > 0 ? words.every((word) => present.has(word)) : texts.includes(text)
  if (isWhole) return text
  const [best] = texts
    .map((each) => ({each, score: likeness(text, each)}))
    .filter(({score}) => score >= alike)
    .toSorted((one, other) => other.score - one.score)
  return best?.each
}

/** White space apart. */
export const plainly = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** How alike two texts have to be for one to be the other, reworded. */
export const alike = 0.45

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')

const fieldsOf = new Map<string, ReadonlySet<string>>(
  slideTypes.map(({name, fields}) => [name, new Set(fields.map((field) => field.name))]),
)

/** What says how a slide looks and when it is shown, and no word of it. */
const settings = new Set([
  'layout',
  'notesVisibility',
  'seconds',
  'audiences',
  'priority',
  'dependsOn',
  'claims',
  'sources',
  'background',
  'fragments',
  'transition',
  'number',
  'kind',
  'chart',
  'confidence',
])

const isPoint = (value: object): value is Point =>
  '_type' in value && (value._type === 'block' || value._type === 'verbatim')
