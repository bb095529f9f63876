import {codeLanguages, codePieces} from '@rostrum/slides'
import type {DeckPlan, Highlight} from '@rostrum/slides'
import {highlightCache} from './highlight-cache.ts'
import type {ColouredCode} from './highlight-cache.ts'

/**
 * What colours the code of a plan; null where it has none. With a folder to keep it in, code that was
 * coloured before is taken from there, and the library is not even loaded where that is all of it.
 */
export async function highlighterOf(
  plan: DeckPlan,
  cacheFolder?: string,
): Promise<Highlight | null> {
  const languages = codeLanguages(plan)
  if (languages.length === 0) return null
  if (cacheFolder === undefined) return freshHighlighter(plan)
  const cache = highlightCache(cacheFolder, languages)
  const known = new Map<string, ColouredCode>()
  let fresh: Highlight | null | undefined
  for (const piece of codePieces(plan)) {
    const kept = cache.read(piece)
    if (kept === undefined && fresh === undefined) fresh = await freshHighlighter(plan)
    const coloured = kept === undefined ? (fresh?.(piece.code, piece.language) ?? null) : kept
    if (kept === undefined) cache.write(piece, coloured)
    known.set(nameOf(piece.code, piece.language), coloured)
  }
  return (code, language) => known.get(nameOf(code, language)) ?? null
}

const nameOf = (code: string, language: string): string => `${language.toLowerCase()}\n${code}`

const freshHighlighter = async (plan: DeckPlan): Promise<Highlight | null> =>
  (await import('@rostrum/slides/highlight')).highlighterFor(plan)
