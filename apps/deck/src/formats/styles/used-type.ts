import {selectorsIn, styleRules} from './css-rules.ts'
import {mayMatch, parseSelector} from './selector.ts'
import type {Element, Selector} from './selector.ts'

/** What of a family a page may show: letters by their weight, and those of them that lean. */
export interface UsedFamily {
  upright: Map<number, Set<string>>
  leaning: Map<number, Set<string>>
}

interface Declared {
  selector: Selector
  family: string | null
  weight: number | null
  /** Letters that the style sheet adds or makes of others. */
  content: string
  isCapital: boolean
  isLeaning: boolean
}

/** What stands on an element, by all that may be so. */
interface Type {
  families: ReadonlySet<string>
  weights: ReadonlySet<number>
  isLeaning: boolean
  isCapital: boolean
}

/**
 * Which letters of which families in which weights a page may show, by its markup and its styles.
 * Rather too much than too little: of rules that only may match, both outcomes count.
 */
export function usedType(page: string, css: string): Map<string, UsedFamily> {
  const own = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text = '']) => text)
  const values = valuesIn(css + own.join(''))
  const declared = byLast(declaredIn(css, values))
  const used = new Map<string, UsedFamily>()
  const add = ({families, weights, isLeaning, isCapital}: Type, text: string) => {
    const shown = isCapital ? text + text.toUpperCase() : text
    for (const name of families) {
      const family = used.get(name) ?? {upright: new Map(), leaning: new Map()}
      used.set(name, family)
      for (const weight of weights) {
        // What may lean may stand upright too.
        addLetters(family.upright, weight, shown)
        if (isLeaning) addLetters(family.leaning, weight, shown)
      }
    }
  }
  const typed = new WeakMap<Element, Type>()
  const typeOf = (element: Element | null): Type => {
    if (element === null) return plain
    const known = typed.get(element)
    if (known) return known
    const own = [...element.classes, element.tag, '*'].flatMap((name) => declared.get(name) ?? [])
    const matched = own.filter(({selector}) => mayMatch(selector, element))
    const type = typeFrom(typeOf(element.parent), matched, element.tag)
    typed.set(element, type)
    for (const {content} of matched) if (content !== '') add(type, content)
    return type
  }
  scan(page, (element, text) => add(typeOf(element), text))
  return used
}

function addLetters(to: Map<number, Set<string>>, weight: number, text: string): void {
  const letters = to.get(weight) ?? new Set()
  to.set(weight, letters)
  for (const letter of text) letters.add(letter)
}

const plain: Type = {
  families: new Set(),
  weights: new Set([400]),
  isLeaning: false,
  isCapital: false,
}
const heavyTags = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const leaningTags = new Set(['em', 'i', 'cite', 'dfn', 'var', 'address'])

function typeFrom(above: Type, matched: readonly Declared[], tag: string): Type {
  const families = matched.filter(({family}) => family !== null)
  const weights = matched.filter(({weight}) => weight !== null)
  const isCertain = (list: readonly Declared[]) => list.some(({selector}) => selector.isCertain)
  const heavy = heavyTags.has(tag)
  const inherited = heavy ? [700] : [...above.weights]
  return {
    families: new Set([
      ...(isCertain(families) ? [] : above.families),
      ...families.map(({family}) => family!),
    ]),
    weights: new Set([
      ...(isCertain(weights) ? [] : inherited),
      ...weights.map(({weight}) => weight!),
    ]),
    isLeaning: above.isLeaning || leaningTags.has(tag) || matched.some((each) => each.isLeaning),
    isCapital: above.isCapital || matched.some(({isCapital}) => isCapital),
  }
}

/** Custom properties of the page as a whole; of several the last. Slides use some names for themselves. */
function valuesIn(text: string): ReadonlyMap<string, string> {
  const roots = text.match(/:root[^{}]*\{[^{}]*/g) ?? []
  const found = [...roots.join(';').matchAll(/(--[\w-]+):\s*([^;{}]+)/g)]
  return new Map(found.map(([, name = '', value = '']) => [name, value.trim()]))
}

function declaredIn(css: string, values: ReadonlyMap<string, string>): Declared[] {
  return [...styleRules(css)].flatMap(({head, body}) => {
    if (!/(?:^|;|\s)(?:font|font-family|font-style|font-weight|content|text-transform):/.test(body))
      return []
    const resolved = (text: string, depth = 4): string =>
      depth === 0 || !text.includes('var(')
        ? text
        : resolved(
            text.replaceAll(/var\((--[\w-]+)[^)]*\)/g, (_, name: string) => values.get(name) ?? ''),
            depth - 1,
          )
    const lines = new Map(
      body.split(';').map((line) => [line.slice(0, line.indexOf(':')).trim(), line] as const),
    )
    const raw = (name: string): string => {
      const line = lines.get(name) ?? ''
      return line.slice(line.indexOf(':') + 1).trim()
    }
    const of = (name: string): string => resolved(raw(name))
    const font = of('font')
    // Families are always named by the theme's own properties, at the end.
    const shorthand = /var\(--[\w-]+\)\s*$/.exec(raw('font'))?.[0] ?? ''
    const list = of('font-family') || resolved(shorthand)
    const weight = /^\d{3}$/.exec(of('font-weight'))?.[0] ?? /(?:^|\s)(\d{3})\s/.exec(font)?.[1]
    const content = [...of('content').matchAll(/"([^"]*)"|'([^']*)'/g)]
    const declared = {
      family: list === '' ? null : familyIn(list),
      weight: weight === undefined ? (font === '' ? null : 400) : Number(weight),
      content:
        content.map(([, double, single]) => double ?? single ?? '').join('') +
        (/counter/.test(of('content')) ? '0123456789.' : ''),
      isCapital: of('text-transform') === 'uppercase',
      isLeaning: /italic/.test(`${of('font-style')} ${font}`),
    }
    return selectorsIn(head).flatMap((selector) =>
      parseSelector(selector.replace(/::?(?:before|after|marker)$/, '')).map((parsed) => ({
        ...declared,
        selector: parsed,
      })),
    )
  })
}

const familyIn = (list: string): string => list.split(',')[0]!.trim().replaceAll(/["']/g, '')

/** By a class of what they end with, else its tag. */
function byLast(all: readonly Declared[]): ReadonlyMap<string, Declared[]> {
  return Map.groupBy(all, ({selector}) => {
    const last = selector.compounds.at(-1)
    return last?.classes[0] ?? last?.tag ?? '*'
  })
}

const token = /<!--[^]*?-->|<(\/?)([a-z][\w-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi
const alone = new Set(['meta', 'link', 'br', 'img', 'hr', 'input', 'wbr', 'source', 'track'])
const silent = /^(?:head|style|script|title)$/

/** Every text of a page, with the element that it is in. Like elements are one. */
function scan(page: string, use: (element: Element | null, text: string) => void): void {
  const known = new Map<Element | null, Map<string, Element>>()
  const open: (Element | null)[] = [null]
  for (const [, end, tag, attributes = '', closed, text] of page.matchAll(token)) {
    const parent = open.at(-1)!
    if (text !== undefined) {
      if (!(parent && silent.test(parent.tag)) && /\S/.test(text)) use(parent, unescaped(text))
      continue
    }
    if (tag === undefined) continue
    if (end === '/') {
      if (open.length > 1) open.pop()
      continue
    }
    if (alone.has(tag) || closed === '/') continue
    const shown = attributes.match(/\s(?:class|data-[\w-]+|lang|dir)(?:="[^"]*")?/g)?.join('') ?? ''
    const name = tag + shown.replaceAll(/\sdata-(?:page|key|labels)="[^"]*"/g, '')
    const siblings = known.get(parent) ?? new Map<string, Element>()
    known.set(parent, siblings)
    const element = siblings.get(name) ?? elementOf(tag, shown, parent)
    siblings.set(name, element)
    open.push(element)
  }
}

function elementOf(tag: string, text: string, parent: Element | null): Element {
  const found = [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)]
  const attributes = new Map(found.map(([, name = '', value = '']) => [name, value]))
  const classes = new Set((attributes.get('class') ?? '').split(/\s+/))
  return {tag: tag.toLowerCase(), classes, attributes, parent}
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
