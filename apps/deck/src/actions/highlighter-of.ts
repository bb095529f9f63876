import {codeLanguages, codePieces, hasFormulas, highlightVersion} from '@rostrum/slides'
import type {CodePiece, DeckPlan, Highlight, Token} from '@rostrum/slides'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Patterns} from '@rostrum/slides/patterns'
import {keptFiles} from '../content/kept-files.ts'
import {patternFolder} from '../places.ts'

/**
 * What colours the code of a plan and sets its formulas; null where it has neither. With a folder to keep it in, code that was
 * coloured before is taken from there, and the library is not even loaded where that is all of it.
 */
export async function highlighterOf(
  plan: DeckPlan,
  cacheFolder?: string,
): Promise<Highlight | null> {
  const languages = codeLanguages(plan)
  const math = hasFormulas(plan) ? (await import('@rostrum/slides/math')).setMath : null
  if (languages.length === 0) return math === null ? null : Object.assign(() => null, {math})
  if (cacheFolder === undefined) return freshHighlighter(plan)
  const kept = keptFiles(join(cacheFolder, 'code'), highlightVersion)
  // What a language's colours are depends on the others that are loaded with it.
  const loaded = languages.toSorted().join(' ')
  const known = new Map<string, Token[][] | null>()
  let fresh: Highlight | null | undefined
  for (const piece of codePieces(plan)) {
    const key = `${loaded}\n${nameOf(piece)}`
    const text = kept.read(key)
    if (text === undefined && fresh === undefined) fresh = await freshHighlighter(plan)
    const tokens =
      text === undefined
        ? (fresh?.(piece.code, piece.language) ?? null)
        : (JSON.parse(text) as Token[][] | null)
    if (text === undefined) kept.write(key, JSON.stringify(tokens))
    known.set(nameOf(piece), tokens)
  }
  const coloured = (code: string, language: string) => known.get(nameOf({code, language})) ?? null
  return math === null ? coloured : Object.assign(coloured, {math})
}

const nameOf = ({code, language}: CodePiece): string => `${language.toLowerCase()}\n${code}`

const freshHighlighter = async (plan: DeckPlan): Promise<Highlight | null> =>
  (await import('@rostrum/slides/highlight')).highlighterFor(plan, patternsOf)

/** Translated with the build, for languages that are in use; others are translated as they come. */
function patternsOf(grammar: string): Patterns | undefined {
  try {
    return JSON.parse(readFileSync(join(patternFolder, `${grammar}.json`), 'utf8')) as Patterns
  } catch {
    return undefined
  }
}
