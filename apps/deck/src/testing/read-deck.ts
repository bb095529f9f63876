import {findAll, hasClass, readMarkup, textOf, type Element} from './read-markup.ts'

/** One point of a talk, and the points above it, outermost first. */
export interface TalkPoint {
  text: string
  above: readonly string[]
}

/**
 * What an audience reads on a deck's page, from the markup alone: sections, headlines and points in
 * order. Where a branch goes on from an earlier page, empty list items stand in the place of the
 * points above, and a line above the list names them.
 */
export function readDeck(page: string): TalkPoint[] {
  const found: TalkPoint[] = []
  let chain: string[] = []
  let headline: string | undefined
  for (const slide of findAll(readMarkup(page), (each) => hasClass(each, 'slide'))) {
    const layout = slide.attributes['data-layout']
    if (layout === 'title' || layout === 'sources') continue
    const [body] = findAll(slide, (each) => hasClass(each, 'body'))
    const section = sectionOf(slide)
    const [shown] = findAll(body!, (each) => hasClass(each, 'headline'))
    const isContinued = findAll(body!, (each) => hasClass(each, 'continued')).length > 0
    if (!isContinued) {
      headline = shown && headlineText(shown)
      if (layout === 'section') {
        found.push({text: headline!, above: []})
        headline = undefined
        continue
      }
      if (headline !== undefined && headline !== section)
        found.push({text: headline, above: section === undefined ? [] : [section]})
      chain = []
    }
    const base = [section, headline === section ? undefined : headline].filter(
      (text) => text !== undefined,
    )
    for (const block of body!.children) {
      if (typeof block === 'string' || block === shown) continue
      if (hasClass(block, 'points')) chain = readPoints(block, base, chain, found)
      else found.push({text: textOf(block), above: base})
    }
  }
  return found
}

function sectionOf(slide: Element): string | undefined {
  const [running] = findAll(slide, (each) => hasClass(each, 'running'))
  const [section] = findAll(running!, ({tag, attributes}) => tag === 'span' && !attributes['class'])
  return section && textOf(section)
}

function headlineText(headline: Element): string {
  const [words] = findAll(headline, (each) => hasClass(each, 'words'))
  return textOf(words ?? headline)
}

/** Adds the points of a block, and answers the last of them with all that stands above it. */
function readPoints(
  block: Element,
  base: readonly string[],
  before: readonly string[],
  found: TalkPoint[],
): string[] {
  const [crumb] = findAll(block, (each) => hasClass(each, 'breadcrumb'))
  const items = pointsIn(block)
  const named = crumb === undefined ? [] : above(before, textOf(crumb))
  let roots = named.slice(0, named.length - leadingEmpty(items[0]))
  let last: string[] = [...before]

  const visit = (item: Element, path: readonly string[]) => {
    const state = item.attributes['data-state']
    const [content] = findAll(item, (each) => hasClass(each, 'content'))
    let own: string
    if (state === 'elsewhere') {
      own = last[path.length]!
    } else {
      own = content!.children
        .filter((child) => typeof child === 'string' || !isList(child))
        .map(textOf)
        .join(' ')
        .trim()
      if (state === 'rest') {
        const point = found.pop()!
        own = `${point.text} ${own}`
        found.push({...point, text: own})
      } else {
        found.push({text: own, above: [...base, ...path]})
      }
      last = [...path, own]
    }
    for (const child of pointsIn(content!)) visit(child, [...path, own])
  }
  for (const item of items) {
    if (item.attributes['data-state'] === 'rest') roots = last.slice(0, -1)
    visit(item, roots)
  }
  return last
}

const isList = (element: Element): boolean =>
  element.tag === 'ul' || element.tag === 'ol' || hasClass(element, 'point')

const pointsIn = (element: Element): Element[] =>
  findAll(element, (each) => hasClass(each, 'point'))

/** How many empty items stand around the first point of a page. */
function leadingEmpty(item: Element | undefined): number {
  if (item?.attributes['data-state'] !== 'elsewhere') return 0
  return 1 + leadingEmpty(pointsIn(item)[0])
}

/** The part of a chain that a line such as “… › Bread › Flour” names. */
function above(chain: readonly string[], crumb: string): string[] {
  for (let end = chain.length; end > 0; end -= 1) {
    const part = chain.slice(0, end)
    for (let from = 0; from < end; from += 1) {
      const line = [...(from === 0 ? [] : ['…']), ...part.slice(from)].join(' › ')
      if (line === crumb) return part
    }
    // Of a point that fills pages of its own, the line names the part that it goes on from.
    if (crumb.endsWith('…') && part.at(-1)!.includes(crumb.slice(0, -1).trim())) return part
  }
  throw new Error(`“${crumb}” names nothing that stands before: ${chain.join(' › ')}`)
}
