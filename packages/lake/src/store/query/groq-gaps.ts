import type {ExprNode} from 'groq-js'

import {mapChildren} from './syntax-tree.ts'

/**
 * Where groq-js differs from the specification and a rewrite mends it.
 * @throws Error for what the specification refuses
 */
export function fillGaps(node: ExprNode): ExprNode {
  const next = mapChildren(node, fillGaps)
  if (next.type === 'PipeFuncCall' && next.name === 'score' && isProjected(next.base)) {
    throw new Error('score() takes documents; put it before the projection')
  }
  // `path(a) in path(b)` is null there, and `a in path(b)` is right.
  if (next.type === 'OpCall' && next.op === 'in' && next.left.type === 'FuncCall') {
    const {namespace, name, args} = next.left
    if (namespace === 'global' && name === 'path' && args[0]) return {...next, left: args[0]}
  }
  return next
}

function isProjected(node: ExprNode): boolean {
  if (node.type === 'AccessElement') return true
  return node.type === 'Map' && node.expr.type === 'Projection'
}
