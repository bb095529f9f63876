import {selectorsIn} from './css-rules.ts'

export interface Element {
  tag: string
  classes: ReadonlySet<string>
  attributes: ReadonlyMap<string, string>
  parent: Element | null
}

interface Compound {
  tag: string | null
  classes: readonly string[]
  attributes: readonly {name: string; value: string | null}[]
  /** Must its element be the parent of the next one's? */
  isParent: boolean
}

/** A selector as far as markup alone can tell; what states and neighbours ask for is taken as given. */
export interface Selector {
  /** From the left to the right. */
  compounds: readonly Compound[]
  /** Does it match whatever else is the case? */
  isCertain: boolean
}

/** A selector's alternatives: `:is()` and `:where()` are written out. Paths of neighbours are cut off. */
export function parseSelector(text: string): Selector[] {
  const open = /:(?:is|where)\(/.exec(text)
  if (open) {
    const from = open.index + open[0].length
    const end = closing(text, from)
    return selectorsIn(text.slice(from, end)).flatMap((inner) =>
      parseSelector(joined(text.slice(0, open.index), inner, text.slice(end + 1))),
    )
  }
  const plain = withoutCalls(text)
  const [last = ''] = plain.split(/\s*[+~]\s*/).slice(-1)
  const compounds: Compound[] = []
  for (const part of last.match(/>|(?:\[[^\]]*\]|[^\s>])+/g) ?? []) {
    const before = compounds.at(-1)
    if (part !== '>') compounds.push(compoundOf(part))
    else if (before) before.isParent = true
  }
  return [{compounds, isCertain: plain === last && !/:/.test(text.replaceAll(/\[[^\]]*\]/g, ''))}]
}

/** May the selector match the element? */
export function mayMatch({compounds}: Selector, element: Element): boolean {
  const fits = (index: number, at: Element): boolean => {
    if (!hasAll(at, compounds[index]!)) return false
    if (index === 0) return true
    const isParent = compounds[index - 1]!.isParent
    for (let above = at.parent; above !== null; above = above.parent) {
      if (fits(index - 1, above)) return true
      if (isParent) return false
    }
    return false
  }
  return compounds.length > 0 && fits(compounds.length - 1, element)
}

function hasAll({tag, classes, attributes}: Element, compound: Compound): boolean {
  return (
    (compound.tag === null || compound.tag === tag) &&
    compound.classes.every((name) => classes.has(name)) &&
    compound.attributes.every(({name, value}) =>
      value === null ? attributes.has(name) : attributes.get(name) === value,
    )
  )
}

function compoundOf(text: string): Compound {
  const attributes = [...text.matchAll(/\[([\w-]+)(?:(=)["']?([^\]"']*)["']?|[^\]]*)\]/g)].map(
    ([, name = '', equals, value = '']) => ({name, value: equals === undefined ? null : value}),
  )
  const bare = text.replaceAll(/\[[^\]]*\]/g, '').replace(/:.*$/, '')
  return {
    tag: /^[a-z][\w-]*/i.exec(bare)?.[0].toLowerCase() ?? null,
    classes: [...bare.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
    attributes,
    isParent: false,
  }
}

/** An element's name comes first in what it stands in. */
const joined = (before: string, inner: string, after: string): string =>
  /^[a-z]/i.test(inner) && /[\w\])-]$/.test(before)
    ? before.replace(/[^\s>+~]*$/, (compound) => inner + compound) + after
    : before + inner + after

/** `:not()`, `:has()` and the like ask for more than is looked at. */
function withoutCalls(text: string): string {
  const open = /:[\w-]+\(/.exec(text)
  if (!open) return text
  const end = closing(text, open.index + open[0].length)
  return withoutCalls(`${text.slice(0, open.index)}:x${text.slice(end + 1)}`)
}

function closing(text: string, from: number): number {
  let depth = 1
  let at = from
  for (; at < text.length && depth > 0; at += 1) {
    if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth -= 1
  }
  return at - 1
}
