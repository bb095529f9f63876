import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {highlightVersion} from '../src/highlight-version.ts'
import {highlighterFor} from '../src/highlight.ts'
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
