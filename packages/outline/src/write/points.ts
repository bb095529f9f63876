import type {Point, TextPoint} from '../documents/points.ts'
import {type Mark, markOrder, type Span} from '../inline/span.ts'
import type {Base} from './base.ts'
import type {Node} from './node.ts'

type Member = Extract<Node, {form: 'point' | 'paragraph' | 'verbatim'}>

/**
 * Points as a tree. What is no list item has no level: it stands where it stood in the notes, or
 * else beside the item that follows it.
 */
export function nestPoints(points: readonly Point[], within: string, base?: Base): Member[] {
  const top: Member[] = []
  const open: Open[] = [{level: 0, key: within, children: top}]
  const counts: number[] = []
  const levels = levelsOf(points)
  for (const [at, point] of points.entries()) {
    const level = levels[at]!
    const isItem = point._type === 'block' && point.listItem !== undefined
    const home = isItem ? undefined : homeOf(point._key, open, level, base)
    const innermost = home?.level ?? level - 1
    while (open.length > 1 && open.at(-1)!.level > innermost) open.pop()
    const isNumber = isItem && point.listItem === 'number'
    counts.length = open.length + 1
    counts[open.length] = isNumber ? (counts[open.length] ?? 0) + 1 : 0
    const node = memberOf(point, isNumber ? counts[open.length] : undefined)
    open.at(-1)!.children.push(node)
    if (node.form === 'point')
      open.push({level, key: node.key, children: node.children, isEmpty: isEmpty(node.spans)})
  }
  return top
}

type Open = {level: number; key: string; children: Node[]; isEmpty?: boolean}

/**
 * The item that it stands beneath, where that keeps the level of the item that follows: the one
 * that it stood beneath, or one that would be nothing without it.
 */
function homeOf(key: string, open: readonly Open[], next: number, base: Base | undefined) {
  const parent = base?.parentOf.get(key)
  const keeps = ({level}: Open) => level >= next - 1
  const last = open.at(-1)!
  const isNeeded = last.isEmpty === true && last.children.length === 0 && keeps(last)
  return isNeeded ? last : open.find((item) => item.key === parent && keeps(item))
}

function levelsOf(points: readonly Point[]): number[] {
  let next = 1
  const levels = points.toReversed().map((point) => {
    if (point._type === 'block' && point.listItem !== undefined)
      next = Math.max(1, point.level ?? 1)
    return next
  })
  return levels.toReversed()
}

/** Points as members of one list, without nesting. */
export function flatPoints(points: readonly Point[]): Member[] {
  let count = 0
  return points.map((point) => {
    const isNumber = point._type === 'block' && point.listItem === 'number'
    count = isNumber ? count + 1 : 0
    return memberOf(point, isNumber ? count : undefined)
  })
}

function memberOf(point: Point, ordinal?: number): Member {
  if (point._type === 'verbatim') return {form: 'verbatim', key: point._key, point}
  const spans = spansOf(point)
  if (point.listItem === undefined) return {form: 'paragraph', key: point._key, spans}
  return {
    form: 'point',
    key: point._key,
    spans,
    children: [],
    ...(ordinal === undefined ? {} : {ordinal}),
  }
}

const isEmpty = (spans: readonly Span[]) => spans.every(({text}) => text.trim() === '')

export function spansOf({children = [], markDefs = []}: TextPoint): Span[] {
  return children.map(({text = '', marks = []}) => {
    const link = markDefs.find(({_key}) => marks.includes(_key))
    return {
      text,
      marks: markOrder.filter((mark: Mark) => marks.includes(mark)),
      ...(link?.href === undefined ? {} : {href: link.href}),
    }
  })
}
