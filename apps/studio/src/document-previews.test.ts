import {slideFixtures} from '@rostrum/schema/fixtures'
import {schemaTypes} from '@rostrum/schema'
import {describe, expect, it} from 'vitest'
import {documentPreviews, tellTalk} from './document-previews.ts'

const fieldsOf = new Map(
  schemaTypes.map((type) => [
    type.name,
    new Set('fields' in type ? (type.fields ?? []).map(({name}) => name) : []),
  ]),
)

describe('documentPreviews', () => {
  it.each(Object.entries(documentPreviews))('selects only fields that %s has', (name, preview) => {
    const heads = Object.values(preview.select ?? {}).map((path) => path.split('.')[0]!)
    expect(heads.filter((head) => !fieldsOf.get(name)?.has(head))).toEqual([])
  })

  it.each([
    ['claim', {title: 'It shines', standing: 'verified', sources: [{}]}, 'verified · 1 source'],
    ['claim', {title: 'It shines'}, 'no standing yet · no sources'],
    [
      'dataSeries',
      {title: 'Lamps', table: {rows: [{}, {}], columns: [{}]}, unit: 'cd'},
      '2 × 1 · cd',
    ],
    ['deck', {title: 'A', minutes: 15, part: 'Lights', parts: [{}]}, 'Everyone · 15 min · Lights'],
    ['source', {title: 'A log', author: 'A', published: '2019'}, 'A, 2019 · never checked'],
    ['event', {title: 'A day', place: 'Rome'}, 'no date yet · Rome'],
    ['person', {title: 'Ada', role: 'Keeper', organization: 'Guild'}, 'Keeper, Guild'],
  ] as const)('tells of a %s what matters', (kind, value, subtitle) => {
    expect(documentPreviews[kind].prepare?.(value)).toMatchObject({subtitle})
  })
})

describe('tellTalk', () => {
  it('holds minutes against the target, and says what is missing', () => {
    const section0 = [slideFixtures.titleSlide, slideFixtures.codeSlide]
    const talk = {minutes: 5, sections: {0: {}}, section0, speakers: [{}]}
    expect(tellTalk(talk)).toBe('1 of 5 min · 2 slides · 1 lacks notes')
  })

  it('says of an empty talk what it is to be', () => {
    expect(tellTalk({minutes: 5})).toBe('5 min · No slides · no speaker')
  })
})
