import {defaultJavaScriptRegexConstructor} from 'shiki/engine/javascript'
import {patternFlags} from './patterns.ts'
import type {Patterns} from './patterns.ts'

export type {Patterns}

/** The patterns of a grammar that JavaScript has without help, and can find with the usual flags. */
export function translatedPatterns(grammar: object): Patterns {
  const found: Record<string, string> = {}
  for (const pattern of patternsIn(grammar)) {
    const made = defaultJavaScriptRegexConstructor(pattern, {
      target: 'auto',
      lazyCompileLength: Number.POSITIVE_INFINITY,
    })
    if (made.constructor === RegExp && made.flags === patternFlags) found[pattern] = made.source
  }
  return found
}

function* patternsIn(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== 'string') yield* patternsIn(inner)
    else if (fields.has(name)) yield inner
  }
}

const fields = new Set(['begin', 'end', 'match', 'while'])
