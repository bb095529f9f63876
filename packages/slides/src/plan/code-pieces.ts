import {codeLanguages} from './code-languages.ts'
import type {DeckPlan} from './deck-plan.ts'

export type CodePiece = {code: string; language: string}

/**
 * Every piece of code that a format of the plan may ask a highlighter for, each once: on slides and
 * in notes, as far as it is in one of the deck's languages.
 */
export function codePieces(plan: DeckPlan): CodePiece[] {
  const languages = new Set(codeLanguages(plan))
  if (languages.size === 0) return []
  const found = new Map<string, CodePiece>()
  const add = (code: string, language: unknown) => {
    if (typeof language !== 'string' || !languages.has(language.toLowerCase())) return
    found.set(`${language}\n${code}`, {code, language})
  }
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) return value.forEach(look)
    const {type, code, text, language} = value as Record<string, unknown>
    if (type === 'code' && typeof code === 'string') add(code, language)
    else if (type === 'verbatim' && typeof text === 'string') add(text.replace(/\n$/, ''), language)
    else Object.values(value).forEach(look)
  }
  for (const {blocks, notes} of plan.slides) {
    look(blocks)
    look(notes)
  }
  return [...found.values()]
}
