import {bareSlide} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {expect, it} from 'vitest'
import {attention} from './attention.ts'
import {attentionGroups} from './attention-groups.ts'
import {attentionLists} from './attention-lists.ts'

const slides = [
  {...bareSlide, _type: 'statementSlide' as const, _key: 'a', headline: ''},
  {...slideFixtures.codeSlide, notes: [], seconds: {_type: 'seconds' as const, long: 90}},
  {...slideFixtures.imageSlide, alt: '', image: {_type: 'image' as const, asset: asset()}},
]

const content = {
  talks: [
    {_id: 't', title: 'Lights', minutes: 1, speakers: [{}], sections: ['s', 'lost']},
    {_id: 'u', title: 'Sparks', speakers: [{}], sections: ['s']},
  ],
  sections: [
    {_id: 'loose', title: 'Leftovers', slides: [slides[1]!]},
    {_id: 's', title: '', slides},
  ],
  claims: [
    {_id: 'c', wording: 'It shines', standing: 'verified' as const},
    {
      _id: 'd',
      wording: 'It shone',
      standing: 'dated' as const,
      sources: [{_id: 'old'}],
      sinceThen: {text: 'No more.', date: '2024-01-01'},
    },
  ],
  sources: [{_id: 'old', title: 'A log', checkedOn: '2024-01-01'}],
}
const rows = attention(content, '2026-11-24')

it('finds what is wrong, by list, each with where to mend it', () => {
  const found = Object.fromEntries(
    attentionLists.map(({name}) => [
      name,
      rows
        .filter(({list}) => list === name)
        .map(({title, group, within, finding}) => [
          title,
          group.title,
          within,
          finding.documentId,
          finding.path.at(-1),
        ]),
    ]),
  )
  expect(found).toEqual({
    broken: [
      ['Lights', 'Lights', undefined, 't', 'sections'],
      ['Statement', 'Lights', 'Opening', 's', 'headline'],
    ],
    budget: [['Lights', 'Lights', undefined, 't', 'minutes']],
    unsourced: [['It shines', 'Claims', undefined, 'c', 'sources']],
    stale: [
      ['It shone', 'Claims', undefined, 'd', 'date'],
      ['A log, checked on 2024-01-01', 'Sources', undefined, 'old', 'checkedOn'],
    ],
    alt: [[expect.any(String), 'Lights', 'Opening', 's', 'alt']],
    notes: [
      ['Statement', 'Lights', 'Opening', 's', 'notes'],
      ['A watch is a loop with a log', 'Lights', 'Opening', 's', 'notes'],
      [expect.any(String), 'Lights', 'Opening', 's', 'notes'],
      ['A watch is a loop with a log', 'Sections in no talk', 'Leftovers', 'loose', 'notes'],
    ],
  })
})

it('says each sentence once in a talk, of all that it is true of, what breaks the deck first', () => {
  const groups = attentionGroups(rows)
  expect(groups.map(({title, count}) => [title, count])).toEqual([
    ['Lights', 7],
    ['Sections in no talk', 1],
    ['Claims', 2],
    ['Sources', 1],
  ])
  const [lights] = groups
  expect(lights?.remarks.map(({severity, count}) => [severity, count])).toEqual([
    ['error', 1],
    ['error', 1],
    ['warning', 1],
    ['warning', 1],
    ['warning', 3],
  ])
  const [part, ...others] = lights!.remarks.at(-1)!.parts
  expect(others).toEqual([])
  expect(part).toMatchObject({title: 'Opening', items: [{list: 'notes'}, {}, {}]})
})

function asset() {
  return {_id: 'image-a', url: null, mimeType: null, metadata: null}
}
