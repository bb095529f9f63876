import {GroqSyntaxError, parse, type ExprNode} from 'groq-js'

import {LakeError} from '../../types.ts'
import {foldTrue} from './fold-true.ts'
import {fillGaps} from './groq-gaps.ts'
import {limitWildcards} from './limit-wildcards.ts'
import {closedTree, openTree} from './open-tree.ts'
import {refuseHostileQuery} from './query-limits.ts'
import {visit} from './syntax-tree.ts'
import {rewriteTextSearch} from './text-search.ts'

export interface ParsedQuery {
  tree: ExprNode
  /** Set once the synchronous evaluator has turned this query down. */
  needsAsync: boolean
}

export type ParseQuery = (query: string, params: Readonly<Record<string, unknown>>) => ParsedQuery

/** Trees with open parameters, by the text of their query. */
export type OpenTrees = ReadonlyMap<string, OpenTree>
export type OpenTree = ExprNode

/**
 * A parser that remembers. Parameters are folded into the tree, so the values are part of the key:
 * a tree remembered by the text alone would answer with another caller's values. Where values cannot
 * change how a query is read, its text is read once for all of them.
 *
 * @param known of queries that were parsed by the same version
 */
export function createQueryParser(known: OpenTrees = new Map()): ParseQuery {
  const cache = new Map<string, ParsedQuery>()
  const open = new Map<string, ExprNode | null>(known)
  const treeOf = (query: string, params: Readonly<Record<string, unknown>>): ExprNode => {
    const isKnown = open.has(query)
    const tree = isKnown ? open.get(query) : parseOpen(query)
    if (!isKnown && tree !== undefined && query.length <= longestKey) open.set(query, tree)
    for (const oldest of open.keys()) if (open.size > cacheSize) open.delete(oldest)
    return (tree && closedTree(tree, params)) ?? parseTree(query, params)
  }
  return (query, params) => {
    refuseHostileQuery(query)
    const key = `${query}\0${JSON.stringify(params)}`
    const parsedBefore = cache.get(key)
    if (parsedBefore) {
      cache.delete(key)
      cache.set(key, parsedBefore)
      return parsedBefore
    }
    const parsed = {tree: treeOf(query, params), needsAsync: false}
    if (key.length <= longestKey) cache.set(key, parsed)
    for (const oldest of cache.keys()) if (cache.size > cacheSize) cache.delete(oldest)
    return parsed
  }
}

/** Null where its parameters must be known to read it; undefined where it is wrong in itself. */
export function parseOpen(query: string): ExprNode | null | undefined {
  try {
    return openTree(foldTrue(limitWildcards(rewriteTextSearch(fillGaps(parse(`${query}\n`))))))
  } catch {
    return undefined
  }
}

/** @throws LakeError `queryParseError` (400) with the place of the mistake */
export function parseTree(query: string, params: Readonly<Record<string, unknown>>): ExprNode {
  let tree: ExprNode
  try {
    // groq-js ends a comment at the end of its line, not at the end of the text.
    tree = fillGaps(parse(`${query}\n`, {params: {...params}}))
  } catch (error) {
    throw parseError(query, error)
  }
  visit(tree, (node) => {
    if (node.type === 'Parameter') {
      const at = query.indexOf(`$${node.name}`)
      throw queryParseError(
        query,
        `param $${node.name} referenced, but not provided`,
        at,
        at + node.name.length + 1,
      )
    }
  })
  return foldTrue(limitWildcards(rewriteTextSearch(tree)))
}

const cacheSize = 500
const longestKey = 20_000

function parseError(query: string, error: unknown): LakeError {
  if (error instanceof GroqSyntaxError) {
    const written = query.trimEnd().length
    if (error.position >= written) {
      const description = 'unexpected end-of-file, expected expression'
      return queryParseError(query, description, written, Math.max(query.length, written + 1))
    }
    return queryParseError(query, detailOf(error), error.position, error.position + 1)
  }
  const description = error instanceof RangeError ? 'query is nested too deeply' : messageOf(error)
  return queryParseError(query, description, 0, query.length)
}

function detailOf(error: GroqSyntaxError): string {
  return /position \d+: (.+)$/s.exec(error.message)?.[1] ?? error.message
}

export function queryParseError(
  query: string,
  description: string,
  start: number,
  end: number,
): LakeError {
  const at = {start: Math.max(0, start), end: Math.max(0, end)}
  return new LakeError(
    400,
    {error: {type: 'queryParseError', description, query, ...at}},
    description,
  )
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
