import type {ExprNode} from 'groq-js'

import {mapChildren, valueNode} from './syntax-tree.ts'

/**
 * `true || anything` is `true`: a search for everything then costs nothing per document. Inside
 * `score()` each side of the `||` counts, so there it stays.
 */
export function foldTrue(node: ExprNode): ExprNode {
  const scores = node.type === 'PipeFuncCall' && node.name === 'score'
  const next = mapChildren(node, (child, key) =>
    scores && key === 'args' ? child : foldTrue(child),
  )
  if (next.type === 'Group' && isTrue(next.base)) return next.base
  if (next.type === 'Or' && (isTrue(next.left) || isTrue(next.right))) return valueNode(true)
  return next
}

function isTrue(node: ExprNode): boolean {
  return node.type === 'Value' && node.value === true
}
