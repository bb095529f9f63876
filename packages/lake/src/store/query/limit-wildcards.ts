import type {ExprNode} from 'groq-js'

import {LakeError} from '../../types.ts'
import {constantOf, mapChildren, valueNode} from './syntax-tree.ts'

const mostWildcards = 3

/**
 * groq-js turns `*` into the regular expression `.*`, whose time grows with a power of their
 * number. A word of a constant pattern may carry three; of a computed one, three are kept.
 * @throws LakeError 400 `queryExecutionError`
 */
export function limitWildcards(node: ExprNode): ExprNode {
  const next = mapChildren(node, limitWildcards)
  if (next.type !== 'OpCall' || next.op !== 'match') return next
  return {...next, right: limited(next.right)}
}

function limited(pattern: ExprNode): ExprNode {
  if (pattern.type === 'Group') return limited(pattern.base)
  const constant = constantOf(pattern)
  if (constant !== undefined) return valueNode(checked(constant))
  if (pattern.type === 'Array') {
    const elements = pattern.elements.map((element) => ({
      ...element,
      value: limited(element.value),
    }))
    return {...pattern, elements}
  }
  return coalesce(join(slice(split(pattern))), pattern)
}

function checked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(checked)
  if (typeof value !== 'string') return value
  const pattern = value.replace(/\*{2,}/g, '*')
  for (const word of pattern.split(/\s+/)) {
    if (word.split('*').length - 1 <= mostWildcards) continue
    const description = `match pattern "${word.slice(0, 80)}" has more than ${mostWildcards} wildcards in one word`
    throw new LakeError(400, {error: {type: 'queryExecutionError', description}}, description)
  }
  return pattern
}

function call(namespace: string, name: string, args: ExprNode[]): ExprNode {
  return {type: 'FuncCall', namespace, name, args}
}

const split = (pattern: ExprNode) => call('string', 'split', [pattern, valueNode('*')])
const join = (parts: ExprNode) => call('array', 'join', [parts, valueNode('*')])
const slice = (base: ExprNode): ExprNode => ({
  type: 'Slice',
  base,
  left: 0,
  right: mostWildcards,
  isInclusive: true,
})
const coalesce = (...args: ExprNode[]) => call('global', 'coalesce', args)
