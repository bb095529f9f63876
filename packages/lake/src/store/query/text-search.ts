import type {ExprNode, OpCallNode} from 'groq-js'

import type {Document} from '../../types.ts'
import {constantOf, mapChildren, valueNode} from './syntax-tree.ts'

/**
 * groq-js parses `text::query` but cannot run it. A search of whole documents (`[@, _id] match
 * text::query(q)`) becomes a look-up of the document's text by its id; a search of one attribute
 * becomes a plain `match`. `q` knows `prefix*`, `"a phrase"` and `-without`.
 */
export function rewriteTextSearch(node: ExprNode): ExprNode {
  const next = mapChildren(node, rewriteTextSearch)
  if (next.type !== 'OpCall' || next.op !== 'match') return next
  const right = next.right
  if (right.type !== 'FuncCall' || right.namespace !== 'text' || right.name !== 'query') return next
  const [argument] = right.args
  return argument ? search(next, argument) : next
}

/** Answers the look-ups that a rewritten search makes; undefined for any other reference. */
export function searchableText(
  reference: string,
  byId: (id: string) => Document | undefined,
): SearchableText | null | undefined {
  if (!reference.startsWith(prefix)) return undefined
  const document = byId(reference.slice(prefix.length))
  return document ? textOf(document) : null
}

interface SearchableText {
  [attribute: string]: unknown
  /** Every string in the document, one after the other. */
  text: string
  /** The same as lower-case words between single spaces, for phrases. */
  words: string
}

const prefix = '\0text:'
const known = new WeakMap<Document, SearchableText>()

function textOf(document: Document): SearchableText {
  let found = known.get(document)
  if (!found) {
    const strings: string[] = [document._id]
    collect(document, strings)
    const text = strings.join('\n')
    found = {text, words: ` ${wordsOf(text).join(' ')} `}
    known.set(document, found)
  }
  return found
}

function collect(value: unknown, strings: string[]): void {
  if (typeof value === 'string') strings.push(value)
  else if (Array.isArray(value)) for (const item of value) collect(item, strings)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      if (!key.startsWith('_')) collect(inner, strings)
  }
}

function search(node: OpCallNode, argument: ExprNode): ExprNode {
  const whole =
    node.left.type === 'Array' && node.left.elements.some(({value}) => value.type === 'This')
  const left = whole ? lookup('text') : node.left
  const query = constantOf(argument)
  if (typeof query !== 'string') return {...node, left, right: argument}
  if (whole && query.trim() === '*') return valueNode(true)

  const {terms, phrases, without} = parseSearch(query)
  const matches = (pattern: string): ExprNode => ({
    type: 'OpCall',
    op: 'match',
    left,
    right: valueNode(pattern),
  })
  const hasPhrase = (phrase: string): ExprNode => (whole ? containsPhrase(phrase) : matches(phrase))
  const conditions = [
    ...(terms.length > 0 ? [matches(terms.join(' '))] : []),
    ...phrases.map(hasPhrase),
    ...without.map((base): ExprNode => ({
      type: 'Not',
      base: base.includes(' ') ? hasPhrase(base) : matches(base),
    })),
  ]
  const [first, ...rest] = conditions
  if (!first) return valueNode(false)
  return rest.reduce((all, next): ExprNode => ({type: 'And', left: all, right: next}), first)
}

function parseSearch(query: string) {
  const terms: string[] = []
  const phrases: string[] = []
  const without: string[] = []
  for (const [, minus, phrase, term] of query.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const text = phrase === undefined ? (term ?? '') : wordsOf(phrase).join(' ')
    if (text === '') continue
    if (minus) without.push(text)
    else if (phrase === undefined) terms.push(text)
    else phrases.push(text)
  }
  return {terms, phrases, without}
}

/** `count(string::split(words, " a phrase ")) > 1` */
function containsPhrase(phrase: string): ExprNode {
  const split: ExprNode = {
    type: 'FuncCall',
    namespace: 'string',
    name: 'split',
    args: [lookup('words'), valueNode(` ${phrase} `)],
  }
  const count: ExprNode = {type: 'FuncCall', namespace: 'global', name: 'count', args: [split]}
  return {type: 'OpCall', op: '>', left: count, right: valueNode(1)}
}

/** `{"_ref": prefix + _id}->name` */
function lookup(name: 'text' | 'words'): ExprNode {
  const id: ExprNode = {
    type: 'OpCall',
    op: '+',
    left: valueNode(prefix),
    right: {type: 'AccessAttribute', name: '_id'},
  }
  const reference: ExprNode = {
    type: 'Object',
    attributes: [{type: 'ObjectAttributeValue', name: '_ref', value: id}],
  }
  // Inside an object `_id` still means the current document's: an object opens no scope.
  return {type: 'AccessAttribute', base: {type: 'Deref', base: reference}, name}
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_'’]+/gu) ?? []
}
