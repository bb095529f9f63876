import type {ExprNode, ValueNode} from 'groq-js'

/**
 * Rebuilds a node with each of its direct sub-expressions replaced. Untouched parts are shared with
 * the original, so a rewrite that changes nothing costs no memory.
 */
export function mapChildren<N extends object>(
  node: N,
  rewrite: (child: ExprNode, key: string) => ExprNode,
): N {
  let copy: Record<string, unknown> | undefined
  for (const [key, value] of Object.entries(node)) {
    if (key === 'value' && 'type' in node && node.type === 'Value') continue
    const next = mapValue(value, (child) => rewrite(child, key))
    if (next === value) continue
    copy ??= {...(node as Record<string, unknown>)}
    copy[key] = next
  }
  return (copy ?? node) as N
}

export function visit(node: ExprNode, look: (node: ExprNode) => void): void {
  look(node)
  mapChildren(node, (child) => {
    visit(child, look)
    return child
  })
}

export function valueNode(value: unknown): ValueNode {
  return {type: 'Value', value}
}

/** The value of an expression that does not depend on any document; `undefined` where it does. */
export function constantOf(node: ExprNode): unknown {
  if (node.type === 'Value') return node.value
  if (node.type === 'Group') return constantOf(node.base)
  if (node.type === 'Array') {
    const items = node.elements.map((element) =>
      element.isSplat ? undefined : constantOf(element.value),
    )
    return items.includes(undefined) ? undefined : items
  }
  if (node.type === 'OpCall' && node.op === '+') {
    const left = constantOf(node.left)
    const right = constantOf(node.right)
    return typeof left === 'string' && typeof right === 'string' ? left + right : undefined
  }
  return undefined
}

/** Elements, attributes and alternatives hold expressions without being ones. */
const holders = new Set([
  'ArrayElement',
  'ObjectAttributeValue',
  'ObjectConditionalSplat',
  'ObjectSplat',
  'SelectAlternative',
])

function mapValue(value: unknown, rewrite: (child: ExprNode) => ExprNode): unknown {
  if (Array.isArray(value)) {
    const next = value.map((item: unknown) => mapValue(item, rewrite))
    return next.some((item, i) => item !== value[i]) ? next : value
  }
  if (!isNode(value)) return value
  return holders.has(value.type) ? mapChildren(value, rewrite) : rewrite(value as ExprNode)
}

function isNode(value: unknown): value is {type: string} {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  )
}
