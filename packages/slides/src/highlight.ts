import {bundledLanguages} from 'shiki/langs'
import {createCssVariablesTheme, createHighlighterCoreSync} from 'shiki/core'
import type {LanguageRegistration} from 'shiki/core'
import {
  createJavaScriptRegexEngine,
  defaultJavaScriptRegexConstructor,
} from 'shiki/engine/javascript'
import {asciiPattern} from './highlight/ascii-pattern.ts'
import {patternFlags} from './highlight/patterns.ts'
import type {Patterns} from './highlight/patterns.ts'
import type {Highlight, Token, TokenKind} from './html/render-options.ts'
import {codeLanguages} from './plan/code-languages.ts'
import {hasFormulas} from './plan/has-formulas.ts'
import type {DeckPlan} from './plan/deck-plan.ts'

/**
 * A highlighter for the languages that a plan's code is in, which sets its formulas too; null where it
 * has neither. Plans in
 * the same languages get the same one: its grammars are slow to load.
 *
 * @param patternsOf patterns of a grammar that are translated already, so that it need not be done
 */
export async function highlighterFor(
  plan: DeckPlan,
  patternsOf: PatternsOf = () => undefined,
): Promise<Highlight | null> {
  const known = codeLanguages(plan)
    .filter((name) => Object.hasOwn(bundledLanguages, name))
    .toSorted()
  const math = hasFormulas(plan) ? (await import('./math.ts')).setMath : null
  if (known.length === 0) return math === null ? null : Object.assign(() => null, {math})
  const set = known.join(' ')
  const made = highlighters.get(set) ?? makeHighlighter(known, patternsOf)
  highlighters.set(set, made)
  if (math === null) return made
  const highlight = await made
  return Object.assign((code: string, language: string) => highlight(code, language), {math})
}

const highlighters = new Map<string, Promise<Highlight>>()

/** The grammars of languages that we know, with those of what may stand in them. */
export async function grammarsOf(languages: readonly string[]): Promise<LanguageRegistration[]> {
  const modules = await Promise.all(
    languages.map((name) => bundledLanguages[name as keyof typeof bundledLanguages]()),
  )
  const grammars = modules.flatMap((module) => module.default)
  return [...new Map(grammars.map((grammar) => [grammar.name, grammar])).values()]
}

type PatternsOf = (grammar: string) => Patterns | undefined

async function makeHighlighter(
  known: readonly string[],
  patternsOf: PatternsOf,
): Promise<Highlight> {
  const langs = await grammarsOf(known)
  const translated = new Map(langs.flatMap(({name}) => Object.entries(patternsOf(name) ?? {})))
  const core = (isAscii: boolean) =>
    createHighlighterCoreSync({
      langs,
      themes: [createCssVariablesTheme({name: themeName, variablePrefix})],
      engine: createJavaScriptRegexEngine({
        forgiving: true,
        regexConstructor: (pattern) => compiled(pattern, translated.get(pattern), isAscii),
      }),
    })
  const cores = new Map<boolean, ReturnType<typeof core>>()
  return (code, language) => {
    const lang = language.toLowerCase()
    if (!known.includes(lang)) return null
    const isAscii = /^[\0-\x7f]*$/.test(code)
    const highlighter = cores.get(isAscii) ?? core(isAscii)
    cores.set(isAscii, highlighter)
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

function compiled(pattern: string, translated: string | undefined, isAscii: boolean): RegExp {
  if (translated === undefined) return defaultJavaScriptRegexConstructor(pattern, {target: 'auto'})
  return new RegExp(isAscii ? asciiPattern(translated, patternFlags) : translated, patternFlags)
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
