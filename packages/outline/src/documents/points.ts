import type {Points} from '@rostrum/schema'
import {parseInline} from '../inline/parse-inline.ts'
import type {Span} from '../inline/span.ts'
import {type Block, contents} from '../outline.ts'
import {hasText} from './shape.ts'

export type Point = Points[number]
export type TextPoint = Extract<Point, {_type: 'block'}>

/** Blocks and all that is nested beneath them, one point each. */
export function pointsOf(
  blocks: readonly Block[],
  keyOf: (block: Block) => string,
  level = 1,
): Points {
  return contents(blocks).flatMap((block) => [
    pointOf(block, keyOf(block), level),
    ...pointsOf(block.children, keyOf, level + 1),
  ])
}

export function pointOf(block: Block, key: string, level: number): Point {
  if (!hasText(block)) return verbatimOf(block, key)
  if (block.kind === 'paragraph') return textPoint(key, parseInline(block.text))
  const listItem = block.ordinal === undefined ? 'bullet' : 'number'
  return textPoint(key, parseInline(block.text), {listItem, level})
}

/** One block of Portable Text; keys within it follow from its own. */
export function textPoint(
  key: string,
  spans: readonly Span[],
  list: {listItem?: 'bullet' | 'number'; level?: number} = {},
): TextPoint {
  const hrefs = [...new Set(spans.flatMap((span) => span.href ?? []))]
  const linkKey = (href: string) => `${key}-l${hrefs.indexOf(href)}`
  const written = spans.length > 0 ? spans : [{text: '', marks: []}]
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    ...list,
    markDefs: hrefs.map((href) => ({_type: 'link', _key: linkKey(href), href})),
    children: written.map(({text, marks, href}, at) => ({
      _type: 'span',
      _key: `${key}-${at}`,
      text,
      marks: href === undefined ? [...marks] : [...marks, linkKey(href)],
    })),
  }
}

/** Speaker notes: paragraphs, and lists of one level. */
export function notesOf(text: string, key: string): TextPoint[] {
  const paragraphs: {raw: string; list: {listItem?: 'bullet' | 'number'; level?: number}}[] = []
  let isOpen = false
  for (const line of text.split('\n').map((each) => each.trim())) {
    const item = /^([-*+]|\d{1,2}[.)])\s+(.*)$/.exec(line)
    const last = paragraphs.at(-1)
    if (item) {
      const listItem = /^\d/.test(item[1]!) ? 'number' : 'bullet'
      paragraphs.push({raw: item[2]!, list: {listItem, level: 1}})
    } else if (isOpen && last && line !== '') last.raw += `\n${line}`
    else if (line !== '') paragraphs.push({raw: line, list: {}})
    isOpen = line !== ''
  }
  return paragraphs.map(({raw, list}, at) => textPoint(`${key}-${at}`, parseInline(raw), list))
}

function verbatimOf(block: Block, key: string): Point {
  const text =
    block.kind === 'quote' ? block.text.replace(/^/gm, '> ').replace(/ +$/gm, '') : block.text
  return {_type: 'verbatim', _key: key, text, ...(block.info ? {language: block.info} : {})}
}
