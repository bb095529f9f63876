import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {highlightVersion} from '../src/highlight-version.ts'
import {translatedPatterns} from '../src/highlight/translated-patterns.ts'
import {grammarsOf, highlighterFor} from '../src/highlight.ts'
import type {DeckPlan} from '../src/plan/deck-plan.ts'
import {planDeck} from '../src/plan/plan-deck.ts'
import {exampleTalk} from '../src/testing/index.ts'

test('the version of colours names the library that is installed', () => {
  const entry = createRequire(import.meta.url).resolve('shiki')
  const manifest = readFileSync(join(dirname(dirname(entry)), 'package.json'), 'utf8')
  const {version} = JSON.parse(manifest) as {version: string}
  expect(highlightVersion).toContain(`shiki ${version},`)
})

test('decks of the same languages share one highlighter', async () => {
  const [one, other] = await Promise.all([
    highlighterFor(planDeck(exampleTalk())),
    highlighterFor(planDeck(exampleTalk(), {theme: 'essay'})),
  ])
  expect(one).not.toBeNull()
  expect(one).toBe(other)
})

const samples = {
  typescript:
    'export async function of<T>(id: string): Promise<T[]> {\n  return /a+[bc]/i.test(id) ? [] : $all({n: 0x1f}) // none\n}',
  python:
    "@cached\ndef keeper(name: str = \"Ida\") -> None:\n    '''Lights.'''\n    print(f\"{name!r:>10}\", 1_000j)",
  css: '@media (width > 40em) {\n  .lamp:hover::after { color: #fa0; margin: -0.5rem calc(1px * 2); }\n}',
  bash: 'for ship in "${fleet[@]}"; do\n  cat <<EOF | grep -c "$ship" > /dev/null || exit 1\n$(date +%F) $ship\nEOF\ndone',
}

/** A plan with a slide of code for each language. */
function planIn(languages: readonly string[]): DeckPlan {
  const plan = planDeck(exampleTalk())
  const slide = plan.slides.find(({blocks}) => blocks.some(({type}) => type === 'code'))!
  const block = slide.blocks.find((each) => each.type === 'code')!
  return {
    ...plan,
    slides: languages.map((language) => ({...slide, blocks: [{...block, language}]})),
  }
}

test('code is coloured alike by translated patterns, in ASCII and beyond it', async () => {
  const languages = Object.keys(samples)
  const grammars = await grammarsOf(languages)
  const translated = new Map(grammars.map((each) => [each.name, translatedPatterns(each)]))
  const quick = await highlighterFor(planIn(languages), (grammar) => translated.get(grammar))
  // Another set of languages: those of one set share their highlighter.
  const slow = await highlighterFor(planIn([...languages, 'diff']))
  for (const [language, code] of Object.entries(samples)) {
    const tokens = slow!(code, language)!
    expect(new Set(tokens.flat().map(({kind}) => kind)).size).toBeGreaterThan(3)
    expect(quick!(code, language)).toEqual(tokens)
    expect(quick!(`${code}\n\n\u00e9`, language)!.slice(0, tokens.length)).toEqual(tokens)
  }
})

test('patterns that are translated already are those that colour', async () => {
  const grammars = await grammarsOf(['json'])
  const patterns = grammars.flatMap((grammar) => Object.keys(translatedPatterns(grammar)))
  const never = Object.fromEntries(patterns.map((pattern) => [pattern, '(?!)']))
  const blind = await highlighterFor(planIn(['json']), () => never)
  expect(
    blind!('{"a": 1}', 'json')!
      .flat()
      .map(({kind}) => kind),
  ).toEqual([null])
})
