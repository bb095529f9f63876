import type {ExprNode} from 'groq-js'

import type {Document} from '../../types.ts'
import {sortedById, type Snapshot} from '../snapshot.ts'
import {constantOf, mapChildren, valueNode} from './syntax-tree.ts'

/**
 * Lets `*[filter]` begin from an index. The `*` becomes a parameter that holds the documents which
 * the filter's conjuncts on `_id`, `_type` and references allow; the filter itself stays, so a plan
 * can only shrink what is read, never change the answer.
 */
export interface Plan {
  tree: ExprNode
  params: Record<string, readonly Document[]>
  /** The types that the query can see, when a constant bounds every part of it. */
  types: ReadonlySet<string> | undefined
}

export function plan(tree: ExprNode, snapshot: Snapshot): Plan {
  const params: Record<string, readonly Document[]> = {}
  const types = new Set<string>()
  let bounded = true

  const walk = (node: ExprNode, hidden: boolean): ExprNode => {
    if (node.type === 'Filter' && node.base.type === 'Everything') {
      const expr = walk(node.expr, false)
      const named = typesOf(node.expr)
      if (named) for (const type of named) types.add(type)
      else bounded = false
      const found = candidates(node.expr, snapshot)
      if (found) {
        const name = `\0${Object.keys(params).length}`
        params[name] = found
        return {...node, base: {type: 'Parameter', name}, expr}
      }
      const lookup = hidden ? undefined : correlated(node.expr)
      return lookup ? {...node, base: lookup, expr} : {...node, expr}
    }
    if (node.type === 'Everything' || node.type === 'Deref') bounded = false
    if (node.type === 'FuncCall' && node.namespace === 'releases') bounded = false
    // The inner side of a map shares the scope of its surroundings, so `^` and `@` shift there.
    const maps = node.type === 'Map' || node.type === 'FlatMap'
    const nests = node.type === 'Projection' || node.type === 'Filter'
    return mapChildren(node, (child, key) => {
      if (key === 'base') return walk(child, hidden)
      return walk(child, maps ? true : nests ? false : hidden)
    })
  }
  return {tree: walk(tree, false), params, types: bounded ? types : undefined}
}

/** Answers `->`, and the look-ups that the planner put in place of a correlated `*`. */
export function dereferencer(
  snapshot: Snapshot,
): (reference: {_ref: string}) => Document | {docs: readonly Document[]} | null {
  return ({_ref: id}) => {
    if (id.startsWith(byReference)) return {docs: snapshot.referring(id.slice(byReference.length))}
    if (id.startsWith(byId)) {
      const document = snapshot.byId(id.slice(byId.length))
      return {docs: document ? [document] : []}
    }
    return snapshot.byId(id) ?? null
  }
}

const byReference = '\0references:'
const byId = '\0id:'

/** Documents that can pass a filter, or undefined when no index bounds it. */
function candidates(node: ExprNode, snapshot: Snapshot): readonly Document[] | undefined {
  if (node.type === 'Group') return candidates(node.base, snapshot)
  if (node.type === 'And') {
    const left = candidates(node.left, snapshot)
    const right = candidates(node.right, snapshot)
    if (!left || !right) return left ?? right
    return left.length <= right.length ? left : right
  }
  if (node.type === 'Or') {
    const left = candidates(node.left, snapshot)
    const right = left && candidates(node.right, snapshot)
    return left && right ? union([left, right]) : undefined
  }
  const ids = constantsFor('_id', node)
  if (ids)
    return union(ids.map((id) => snapshot.byId(id)).map((document) => (document ? [document] : [])))
  const types = constantsFor('_type', node)
  if (types) return union(types.map((type) => snapshot.byType(type)))
  if (node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'references') {
    const targets = node.args.map(constantOf)
    if (targets.includes(undefined)) return undefined
    return union(
      targets
        .flat()
        .filter(isString)
        .map((id) => snapshot.referring(id)),
    )
  }
  return undefined
}

/** The types that a filter admits, when it names them. */
function typesOf(node: ExprNode): readonly string[] | undefined {
  if (node.type === 'Group') return typesOf(node.base)
  if (node.type === 'And') return typesOf(node.left) ?? typesOf(node.right)
  if (node.type === 'Or') {
    const left = typesOf(node.left)
    const right = typesOf(node.right)
    return left && right && [...left, ...right]
  }
  return constantsFor('_type', node)
}

/** The strings that `attribute == …` or `attribute in […]` compare with. */
function constantsFor(attribute: string, node: ExprNode): readonly string[] | undefined {
  if (node.type !== 'OpCall') return undefined
  if (node.op === '==') {
    const other = isAttribute(node.left, attribute)
      ? node.right
      : isAttribute(node.right, attribute)
        ? node.left
        : undefined
    const value = other && constantOf(other)
    return typeof value === 'string' ? [value] : undefined
  }
  if (node.op !== 'in' || !isAttribute(node.left, attribute)) return undefined
  const value = constantOf(node.right)
  return Array.isArray(value) ? [...new Set(value.filter(isString))] : undefined
}

/** The index look-up for a filter that compares with a value of the scope around it. */
function correlated(node: ExprNode): ExprNode | undefined {
  if (node.type === 'Group') return correlated(node.base)
  if (node.type === 'And') return correlated(node.left) ?? correlated(node.right)
  if (node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'references') {
    const [argument] = node.args
    const outer = argument && node.args.length === 1 ? outerValue(argument) : undefined
    return outer && lookup(byReference, outer)
  }
  if (node.type !== 'OpCall' || node.op !== '==') return undefined
  return compared(node.left, node.right) ?? compared(node.right, node.left)
}

function compared(inner: ExprNode, other: ExprNode): ExprNode | undefined {
  const outer = outerValue(other)
  if (!outer) return undefined
  if (isAttribute(inner, '_id')) return lookup(byId, outer)
  const reference =
    inner.type === 'AccessAttribute' &&
    inner.name === '_ref' &&
    inner.base?.type === 'AccessAttribute' &&
    !inner.base.base
  return reference ? lookup(byReference, outer) : undefined
}

/** `^.a` seen from inside a filter is `@.a` outside of it. */
function outerValue(node: ExprNode): ExprNode | undefined {
  if (node.type === 'Parent') return node.n === 1 ? {type: 'This'} : {type: 'Parent', n: node.n - 1}
  if (node.type !== 'AccessAttribute' || !node.base) return undefined
  const base = outerValue(node.base)
  return base && {...node, base}
}

/** `coalesce({"_ref": prefix + value}->docs, *)`: a value that is no string falls back to `*`. */
function lookup(prefix: string, value: ExprNode): ExprNode {
  const id: ExprNode = {type: 'OpCall', op: '+', left: valueNode(prefix), right: value}
  const reference: ExprNode = {
    type: 'Object',
    attributes: [{type: 'ObjectAttributeValue', name: '_ref', value: id}],
  }
  const docs: ExprNode = {
    type: 'AccessAttribute',
    base: {type: 'Deref', base: reference},
    name: 'docs',
  }
  return {
    type: 'FuncCall',
    namespace: 'global',
    name: 'coalesce',
    args: [docs, {type: 'Everything'}],
  }
}

function union(lists: readonly (readonly Document[])[]): readonly Document[] {
  const [first, ...rest] = lists.filter((list) => list.length > 0)
  if (!first) return []
  return rest.length === 0 ? first : sortedById([...new Set([first, ...rest].flat())])
}

function isAttribute(node: ExprNode, name: string): boolean {
  return node.type === 'AccessAttribute' && node.name === name && !node.base
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}
