import {type AnySlide, bareSlide} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {describe, expect, it} from 'vitest'
import type {TalkContent} from './talk-content.ts'
import {findingsOfTalk, talkReport} from './talk-report.ts'

const today = '2026-11-24'
const statement = (_key: string, rest: Partial<AnySlide> = {}) =>
  ({...bareSlide, _type: 'statementSlide', _key, headline: 'A light is kept', ...rest}) as AnySlide
const timed = (_key: string, short: number, long: number) =>
  statement(_key, {seconds: {_type: 'seconds', short, long}})

const talk: TalkContent = {
  _id: 'talk',
  title: 'Lights',
  minutes: 2,
  speakers: [{}],
  sections: [
    {_id: 'one', _originalId: 'drafts.one', title: 'One', slides: [timed('a', 30, 60)]},
    {_id: 'two', _originalId: 'two', slides: [timed('b', 20, 90), slideFixtures.titleSlide]},
  ],
  claims: [
    {_id: 'c', wording: 'It shines', standing: 'verified', sources: []},
    {_id: 'c', wording: 'It shines', standing: 'verified', sources: []},
    null,
  ],
  awaited: ['drafts.ida', 'tag', null],
}

describe('talkReport', () => {
  const report = talkReport(talk, today)

  it('adds up time by section and in all', () => {
    expect(report.time).toEqual({short: 60, long: 160, target: 120})
    expect(report.sections.map(({title, short, long}) => [title, short, long])).toEqual([
      ['One', 30, 60],
      ['“A light is kept” …', 30, 100],
    ])
    expect(report.slides).toBe(3)
  })

  it('counts the sections that have a draft, and each claim once', () => {
    expect(report.unpublished).toBe(1)
    expect(report.claims).toHaveLength(1)
  })

  it('counts who must be published before the talk can be', () => {
    expect(report.awaited).toBe(1)
  })

  it('says of each finding which form to open where', () => {
    const found = report.findings.map(({rule, documentId, path}) => [rule, documentId, path])
    expect(found).toEqual([
      ['notes-missing', 'one', ['slides', {_key: 'a'}, 'notes']],
      ['notes-missing', 'two', ['slides', {_key: 'b'}, 'notes']],
      ['claim-unsourced', 'c', ['sources']],
    ])
  })

  it('puts what breaks the deck before advice', () => {
    const sections = [{_id: 'one', slides: [statement('a'), statement('b', {headline: ' '})]}]
    const [first, ...rest] = talkReport({_id: 't', sections}, today).findings
    expect(first).toMatchObject({severity: 'error', path: ['slides', {_key: 'b'}, 'headline']})
    expect(rest.every(({severity}) => severity === 'warning')).toBe(true)
  })

  it('finds the sources that nobody has read for a year', () => {
    const claims = [
      {_id: 'c', standing: 'verified' as const, sources: [{_id: 's', checkedOn: '2025-01-01'}]},
    ]
    expect(talkReport({_id: 't', claims}, today).findings).toMatchObject([
      {rule: 'source-stale', documentType: 'source', documentId: 's', path: ['checkedOn']},
    ])
  })
})

describe('findingsOfTalk', () => {
  it('holds the talk against its time, and misses its lost sections', () => {
    expect(findingsOfTalk(talk).map(({rule}) => rule)).toEqual(['over-budget'])
    expect(findingsOfTalk({...talk, sections: [null]}).map(({rule}) => rule)).toEqual([
      'section-lost',
      'empty',
    ])
  })
})
