import {invalid} from '../refusal.ts'

/** Names that reach into JavaScript's own objects when a path or a document is made of them. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype', 'hasOwnProperty'])
const inPath = /(?<![\w-])(?:__proto__|constructor|prototype|hasOwnProperty)(?![\w-])/
const comparedText = /[=<>]\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g
const deepest = 64

/** @throws Refusal 400 for a forbidden attribute name, or for nesting that is too deep */
export function refuseForbiddenKeys(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return
  if (depth > deepest) throw invalid(`Documents may be nested ${deepest} levels deep at most`)
  if (Array.isArray(value)) {
    for (const item of value) refuseForbiddenKeys(item, depth + 1)
    return
  }
  for (const [key, inner] of Object.entries(value)) {
    if (forbidden.has(key))
      throw invalid(`Attribute name ${JSON.stringify(key)} is reserved; choose another`)
    refuseForbiddenKeys(inner, depth + 1)
  }
}

/** @throws Refusal 400 for a path that names a forbidden attribute; texts compared with are free */
export function refuseForbiddenPath(path: unknown): void {
  if (typeof path !== 'string')
    throw invalid(`Expected a path as text, got ${JSON.stringify(path)}`)
  if (inPath.test(path.replace(comparedText, '=""'))) {
    throw invalid(`Path ${JSON.stringify(path)} names a reserved attribute; choose another`)
  }
}
