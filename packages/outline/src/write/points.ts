import type {Point, TextPoint} from '../documents/points.ts'
import {type Mark, markOrder, type Span} from '../inline/span.ts'
import type {Node} from './node.ts'

type Member = Extract<Node, {form: 'point' | 'paragraph' | 'verbatim'}>

/** Points as a tree. What is no list item belongs to the item before it. */
export function nestPoints(points: readonly Point[]): Member[] {
  const top: Member[] = []
  const open: {level: number; children: Node[]}[] = [{level: 0, children: top}]
  const counts: number[] = []
  for (const point of points) {
    const isItem = point._type === 'block' && point.listItem !== undefined
    if (!isItem) {
      open.at(-1)!.children.push(memberOf(point))
      continue
    }
    const level = point.level ?? 1
    while (open.at(-1)!.level >= level) open.pop()
    counts.length = open.length + 1
    const isNumber = point.listItem === 'number'
    counts[open.length] = isNumber ? (counts[open.length] ?? 0) + 1 : 0
    const node = memberOf(point, isNumber ? counts[open.length] : undefined)
    open.at(-1)!.children.push(node)
    if (node.form === 'point') open.push({level, children: node.children})
  }
  return top
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
