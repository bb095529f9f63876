import type {PointNode} from '../plan/deck-plan.ts'
import {plainText} from '../text/runs.ts'
import type {FlatPoint} from './flat-points.ts'
import type {PointPage} from './paginate.ts'
import type {Piece} from './piece.ts'

/**
 * The points of a page as a tree. A point whose parent stands on an earlier page hangs from an
 * empty node in the parent's place, so that nesting holds across pages.
 */
export function pageTree(list: readonly Piece[], page: PointPage): PointNode[] {
  const roots: PointNode[] = []
  const nodes = new Map<number, PointNode>()

  const attach = (index: number, node: PointNode) => {
    nodes.set(index, node)
    const {parent} = list[index]!
    if (parent === -1 || list[parent]!.level < page.baseLevel) return roots.push(node)
    if (!nodes.has(parent)) attach(parent, emptyNode(list[parent]!, page.baseLevel))
    return nodes.get(parent)!.children.push(node)
  }
  for (let index = page.from; index < page.to; index += 1) {
    const {key, level, content, rest} = list[index]!
    attach(index, {key, level: level - page.baseLevel, content, rest, children: []})
  }
  return roots
}

/** The texts of the points above the first one of a page, outermost first. */
export function ancestors(list: readonly Piece[], page: PointPage): string[] {
  const path: string[] = []
  for (let at = list[page.from]?.parent ?? -1; at !== -1; at = list[at]!.parent)
    path.unshift(label(list[at]!))
  return path
}

export function wholeTree(points: readonly FlatPoint[]): PointNode[] {
  const list = points.map((point) => ({...point, rest: false}))
  return pageTree(list, {from: 0, to: list.length, baseLevel: 0})
}

function emptyNode({key, level, content}: Piece, baseLevel: number): PointNode {
  const marker = content.type === 'text' ? content.marker : 'none'
  const ordinal = content.type === 'text' ? content.ordinal : 0
  return {
    key,
    level: level - baseLevel,
    content: {type: 'elsewhere', marker, ordinal},
    rest: false,
    children: [],
  }
}

function label({content}: Piece): string {
  return content.type === 'text' ? plainText(content.runs) : ''
}
