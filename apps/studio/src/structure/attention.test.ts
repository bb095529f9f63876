import {bareSlide} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {expect, it} from 'vitest'
import {attention} from './attention.ts'

const slides = [
  {...bareSlide, _type: 'statementSlide' as const, _key: 'a', headline: ''},
  {...slideFixtures.codeSlide, notes: [], seconds: {_type: 'seconds' as const, long: 90}},
  {...slideFixtures.imageSlide, alt: '', image: {_type: 'image' as const, asset: asset()}},
]

const found = attention(
  {
    talks: [{_id: 't', title: 'Lights', minutes: 1, speakers: [{}], sections: ['s', 'lost']}],
    sections: [{_id: 's', title: 'Keeping', slides}],
    claims: [
      {_id: 'c', wording: 'It shines', standing: 'verified'},
      {
        _id: 'd',
        wording: 'It shone',
        standing: 'dated',
        sources: [{_id: 'old'}],
        sinceThen: {text: 'No more.', date: '2024-01-01'},
      },
    ],
    sources: [{_id: 'old', title: 'A log', checkedOn: '2024-01-01'}],
  },
  '2026-11-24',
)

it('sorts what is wrong into lists, each with where to mend it', () => {
  const rows = Object.fromEntries(
    Object.entries(found).map(([list, items]) => [
      list,
      items.map(({title, within, finding}) => [title, within, finding.documentId]),
    ]),
  )
  expect(rows).toEqual({
    broken: [
      ['Lights', undefined, 't'],
      ['Statement', 'Keeping', 's'],
    ],
    budget: [['Lights', undefined, 't']],
    unsourced: [['It shines', undefined, 'c']],
    stale: [
      ['It shone', undefined, 'd'],
      ['A log', 'Checked on 2024-01-01', 'old'],
    ],
    alt: [[expect.any(String), 'Keeping', 's']],
    notes: [
      ['Statement', 'Keeping', 's'],
      ['A watch is a loop with a log', 'Keeping', 's'],
      [expect.any(String), 'Keeping', 's'],
    ],
  })
  expect(found.alt[0]!.finding.path.at(-1)).toBe('alt')
})

function asset() {
  return {_id: 'image-a', url: null, mimeType: null, metadata: null}
}
