import type {ExprNode} from 'groq-js'

import {mapChildren, valueNode} from './syntax-tree.ts'

/**
 * A tree whose parameters are still open; null where what they are decides how the query is read, as
 * in slices: the only safe place for one is beside an equals sign.
 */
export function openTree(tree: ExprNode): ExprNode | null {
  let isSafe = true
  const look = (node: ExprNode): ExprNode => {
    const isEquation = node.type === 'OpCall' && (node.op === '==' || node.op === '!=')
    mapChildren(node, (child) => {
      if (child.type !== 'Parameter') return look(child)
      isSafe &&= isEquation
      return child
    })
    return node
  }
  look(tree)
  return isSafe && tree.type !== 'Parameter' ? tree : null
}

/** The tree with values for its parameters; undefined where one has none. */
export function closedTree(
  tree: ExprNode,
  params: Readonly<Record<string, unknown>>,
): ExprNode | undefined {
  let isWhole = true
  const close = (node: ExprNode): ExprNode => {
    if (node.type !== 'Parameter') return mapChildren(node, close)
    isWhole &&= Object.hasOwn(params, node.name)
    return valueNode(params[node.name])
  }
  const closed = close(tree)
  return isWhole ? closed : undefined
}
