import {hash} from '../documents/ids.ts'
import type {Node} from './node.ts'

/**
 * A key that nothing in the talk has. Notes that repeat what was written of a slide can have made
 * a slide of it, by the key that it was written with.
 */
export function freeKey(name: string, standing: ReadonlySet<string>): string {
  const key = hash(name)
  return standing.has(key) ? freeKey(`${key}\nother`, standing) : key
}

/** What is written of a slide has keys of its own, or ones that nothing in the talk has. */
export function withFreeKeys<Each extends Node>(
  nodes: readonly Each[],
  own: ReadonlySet<string>,
  standing: ReadonlySet<string>,
): Each[] {
  return nodes.map((node) => {
    const isOther = 'key' in node && standing.has(node.key) && !own.has(node.key)
    return {
      ...node,
      ...(isOther ? {key: freeKey(node.key, standing)} : {}),
      ...('children' in node ? {children: withFreeKeys(node.children, own, standing)} : {}),
    }
  })
}
