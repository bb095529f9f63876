import type {ExprNode} from 'groq-js'

import type {Plan} from './planner.ts'
import {mapChildren} from './syntax-tree.ts'

const fewDocuments = 1_000
const fewLoops = 3

/**
 * Can this plan be run without a watch? A watch costs more than a look-up by id does. What reads
 * one short list, in few loops within each other, is done in milliseconds whatever it says.
 */
export function isCheap({tree, params}: Plan): boolean {
  const lists = Object.values(params)
  const bounded = lists.length <= 1 && lists.every((list) => list.length <= fewDocuments)
  return bounded && loops(tree) <= fewLoops
}

const loopTypes = new Set(['Filter', 'Map', 'FlatMap', 'PipeFuncCall'])

/** How deep loops stand within each other; a list of everything counts as too many. */
function loops(node: ExprNode): number {
  if (node.type === 'Everything') return Number.POSITIVE_INFINITY
  let base = 0
  let inner = 0
  mapChildren(node, (child, key) => {
    const depth = loops(child)
    if (key === 'base') base = Math.max(base, depth)
    else inner = Math.max(inner, depth)
    return child
  })
  return Math.max(base, loopTypes.has(node.type) ? inner + 1 : inner)
}
