import {bundledLanguages} from 'shiki/langs'
import {createCssVariablesTheme, createHighlighterCore} from 'shiki/core'
import {createJavaScriptRegexEngine} from 'shiki/engine/javascript'
import type {Highlight, Token, TokenKind} from './html/render-options.ts'
import {codeLanguages} from './plan/code-languages.ts'
import {hasFormulas} from './plan/has-formulas.ts'
import type {DeckPlan} from './plan/deck-plan.ts'

/**
 * A highlighter for the languages that a plan's code is in, which sets its formulas too; null where it
 * has neither. Plans in
 * the same languages get the same one: its grammars are slow to load.
 */
export async function highlighterFor(plan: DeckPlan): Promise<Highlight | null> {
  const known = codeLanguages(plan)
    .filter((name) => Object.hasOwn(bundledLanguages, name))
    .toSorted()
  const math = hasFormulas(plan) ? (await import('./math.ts')).setMath : null
  if (known.length === 0) return math === null ? null : Object.assign(() => null, {math})
  const set = known.join(' ')
  const made = highlighters.get(set) ?? makeHighlighter(known)
  highlighters.set(set, made)
  if (math === null) return made
  const highlight = await made
  return Object.assign((code: string, language: string) => highlight(code, language), {math})
}

const highlighters = new Map<string, Promise<Highlight>>()

async function makeHighlighter(known: readonly string[]): Promise<Highlight> {
  const highlighter = await createHighlighterCore({
    langs: known.map((name) => bundledLanguages[name as keyof typeof bundledLanguages]),
    themes: [createCssVariablesTheme({name: themeName, variablePrefix})],
    engine: createJavaScriptRegexEngine({forgiving: true}),
  })
  return (code, language) => {
    const lang = language.toLowerCase()
    if (!known.includes(lang)) return null
    const {tokens} = highlighter.codeToTokens(code, {
      lang,
      theme: themeName,
      // By the clock a busy machine would colour less: the same code must always look the same.
      tokenizeTimeLimit: 0,
      tokenizeMaxLineLength: 2000,
    })
    return tokens.map((line) => line.map(({content, color}) => token(content, color)))
  }
}

const themeName = 'rostrum'
const variablePrefix = '--'

const kinds: Readonly<Record<string, TokenKind>> = {
  'var(--token-comment)': 'comment',
  'var(--token-constant)': 'constant',
  'var(--token-function)': 'function',
  'var(--token-keyword)': 'keyword',
  'var(--token-parameter)': 'parameter',
  'var(--token-punctuation)': 'punctuation',
  'var(--token-string)': 'string',
  'var(--token-string-expression)': 'string',
}

const token = (text: string, color: string | undefined): Token => ({
  text,
  kind: kinds[color ?? ''] ?? null,
})
