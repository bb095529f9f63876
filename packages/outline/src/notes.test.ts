import {readdirSync, readFileSync} from 'node:fs'
import {assert, property} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {notes} from '../test/arbitrary-notes.ts'
import {contentOf, letters, saidBy, withoutOrigin, withoutSpace, wordsIn} from '../test/said.ts'
import {mergeTalk, parseOutline, toDocuments, toOutline} from './index.ts'

const place = {slug: 'a-talk', file: 'a-talk.md'}
const folder = new URL('../fixtures/', import.meta.url)
const fixtures = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}))
const read = (text: string) => toDocuments(parseOutline(text).outline, place)

function nothingIsLost(text: string) {
  const said = letters(saidBy(read(text)))
  expect(wordsIn(text).filter((word) => !said.includes(letters(word)))).toEqual([])
}

function comesBack(text: string) {
  const documents = read(text)
  const written = toOutline(documents)
  expect(withoutSpace(written)).toBe(withoutSpace(text))
  expect(contentOf(read(written))).toEqual(contentOf(documents))
}

function survivesPlainMarkdown(text: string) {
  const documents = read(text)
  const plain = toOutline(withoutOrigin(documents))
  expect(contentOf(read(plain))).toEqual(contentOf(documents))
}

function changesNothingTwice(text: string) {
  const first = mergeTalk({current: undefined, incoming: text, ...place})
  const again = mergeTalk({current: structuredClone(first.documents), incoming: text, ...place})
  expect(again.documents).toEqual(first.documents)
  expect(again).toMatchObject({changed: false, conflicts: []})
}

const rules = {nothingIsLost, comesBack, survivesPlainMarkdown, changesNothingTwice}

describe.each(fixtures)('$name', ({text}) => {
  it.each(Object.entries(rules))('%s', (_name, rule) => rule(text))
})

describe('any notes', () => {
  it.each(Object.entries(rules))('%s', (_name, rule) => {
    // The same notes each time, so that a failure is the doing of the change at hand.
    assert(property(notes, rule), {numRuns: 300, seed: 20_261_124})
  })
})
