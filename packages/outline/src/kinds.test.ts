import type {SlideKind} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {describe, expect, it} from 'vitest'
import {letters, saidBy} from '../test/said.ts'
import {storedFixture, talkOf} from '../test/stored-fixtures.ts'
import {mergeTalk, parseOutline, toDocuments, toOutline} from './index.ts'

const kinds = Object.keys(slideFixtures) as SlideKind[]
const place = {slug: 'lights', file: 'lights.md'}

/** What says how something looks, and no word of the talk. */
const settings = new Set(['listItem', 'style', 'kind', 'chart', 'highlight', 'confidence', 'marks'])

/** Every word that a slide shows, its own and those of what it refers to. */
function wordsOf(value: unknown, name = ''): string[] {
  if (name.startsWith('_') || settings.has(name)) return []
  if (typeof value === 'string') return value.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  if (Array.isArray(value)) return value.flatMap((each) => wordsOf(each, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) => wordsOf(inner, field))
}

function shownBy(kind: SlideKind): string[] {
  const {slide, referred} = storedFixture(kind)
  const {steps: _steps, ...shown} = slide as unknown as Record<string, unknown>
  return [...wordsOf(kind === 'codeSlide' ? shown : slide), ...wordsOf(referred)]
}

const missing = (words: readonly string[], text: string) =>
  words.filter((word) => !letters(text).includes(letters(word)))

describe.each([
  ['in a section', 'The keeping'],
  ['without a section', undefined],
] as const)('notes of slides %s', (_name, title) => {
  it.each(kinds)('hold every word of a %s, and are read again with it', (kind) => {
    const notes = toOutline(talkOf([kind, 'bulletsSlide'], title))
    expect(missing(shownBy(kind), notes)).toEqual([])
    const {outline, problems} = parseOutline(notes)
    expect(problems).toEqual([])
    expect(missing(shownBy(kind), saidBy(toDocuments(outline, place)))).toEqual([])
  })

  it('change nothing of the slides that they were written from', () => {
    const current = talkOf(kinds, title)
    const {documents, conflicts} = mergeTalk({current, incoming: toOutline(current), ...place})
    expect(documents.sections).toEqual(current.sections)
    expect(conflicts).toEqual([])
    const again = mergeTalk({
      current: {...documents, referred: current.referred!},
      incoming: toOutline(current),
      ...place,
    })
    expect(again).toMatchObject({changed: false, conflicts: []})
  })
})
