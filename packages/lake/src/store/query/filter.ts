import {evaluateSync, type ExprNode} from 'groq-js'

import type {Document} from '../../types.ts'
import {queryParseError, type ParseQuery} from './parse-query.ts'
import {searchableText} from './text-search.ts'

export type DocumentFilter = (document: Document | null) => boolean

/**
 * The filter of a listen query, for one document at a time. What comes after the filter is ignored,
 * and other documents are out of its sight.
 * @throws LakeError `queryParseError`
 */
export function compileFilter(
  parse: ParseQuery,
  query: string,
  params: Readonly<Record<string, unknown>>,
  identity: string | undefined,
): DocumentFilter {
  const tree = filterOf(parse(query, params).tree)
  if (!tree) {
    throw queryParseError(
      query,
      'expected a query that begins with a filter, such as *[_type == "talk"]',
      0,
      query.length,
    )
  }
  return (document) => {
    if (!document) return false
    try {
      const value = evaluateSync(tree, {
        dataset: [document],
        ...(identity === undefined ? {} : {identity}),
        dereference: ({_ref}) =>
          searchableText(_ref, (id) => (id === document._id ? document : undefined)) ?? null,
      })
      return Array.isArray(value.data) && value.data.length > 0
    } catch {
      return false
    }
  }
}

/** Strips projections, orders and slices down to the filters on `*`. */
function filterOf(node: ExprNode): ExprNode | undefined {
  if (node.type === 'Everything') return node
  if (node.type === 'Filter') {
    const base = filterOf(node.base)
    return base && {...node, base}
  }
  return transparent(node) ? filterOf(node.base) : undefined
}

const transparentTypes = [
  'Group',
  'Slice',
  'PipeFuncCall',
  'Projection',
  'Map',
  'FlatMap',
  'AccessElement',
  'AccessAttribute',
  'ArrayCoerce',
  'Deref',
]

function transparent(node: ExprNode): node is ExprNode & {base: ExprNode} {
  return transparentTypes.includes(node.type) && 'base' in node && node.base !== undefined
}
