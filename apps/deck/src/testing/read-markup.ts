/** An element of a page that we wrote ourselves: every one is closed, every attribute quoted. */
export interface Element {
  tag: string
  attributes: Readonly<Record<string, string>>
  children: (Element | string)[]
}

const empty = new Set(['meta', 'link', 'img', 'br', 'hr', 'input'])

/** @throws Error where an element is closed that is not open */
export function readMarkup(markup: string): Element {
  const root: Element = {tag: '', attributes: {}, children: []}
  const open = [root]
  for (const [, closing, tag, attributes = '', text] of markup.matchAll(
    /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>|<!doctype html>|([^<]+)/g,
  )) {
    const parent = open.at(-1)!
    if (text !== undefined) {
      parent.children.push(unescape(text))
    } else if (closing === '/') {
      if (parent.tag !== tag) throw new Error(`</${tag}> closes <${parent.tag}>.`)
      open.pop()
    } else if (tag !== undefined) {
      const element = {tag, attributes: readAttributes(attributes), children: []}
      parent.children.push(element)
      if (!empty.has(tag)) open.push(element)
    }
  }
  return root
}

export const hasClass = (element: Element, name: string): boolean =>
  (element.attributes['class'] ?? '').split(' ').includes(name)

/** Every element beneath that fits, in the order of the page; none that stands in another. */
export function findAll(element: Element, fits: (element: Element) => boolean): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return fits(child) ? [child] : findAll(child, fits)
  })
}

/** The text of an element, its white space as it is shown. */
export function textOf(element: Element | string): string {
  return rawText(element).replace(/\s+/g, ' ').trim()
}

function rawText(element: Element | string): string {
  return typeof element === 'string' ? element : element.children.map(rawText).join('')
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [
      name,
      unescape(value),
    ]),
  ) as Record<string, string>
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

const unescape = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!)
