import {describe, expect, it} from 'vitest'
import {duplicateTalkDocuments} from './duplicate-talk-documents.ts'

const to = (_ref: string, rest: object = {}) => ({_type: 'reference', _key: _ref, _ref, ...rest})

const talk = {
  _id: 'talk',
  _originalId: 'drafts.talk',
  _type: 'talk',
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00Z',
  title: 'Lights',
  slug: {_type: 'slug', current: 'lights'},
  sections: [to('section-lights-0123456789ab'), to('two')],
  origin: {_type: 'origin', text: '- a', keys: ['k']},
}
const sections = [
  {
    _id: 'section-lights-0123456789ab',
    _type: 'section',
    slides: [{_key: 's', _type: 'statementSlide', dependsOn: [{section: to('two'), slide: 'x'}]}],
  },
  {_id: 'two', _type: 'section', slides: [{_key: 'x', claims: [to('claim')]}]},
]

function ids() {
  let last = 0
  return () => `new${(last += 1)}`
}

describe('duplicateTalkDocuments', () => {
  it('shares the sections, frees the slug, and leaves out what the store sets', () => {
    expect(duplicateTalkDocuments({talk, sections: []}, ids())).toEqual([
      {
        _id: 'drafts.new1',
        _type: 'talk',
        title: 'Lights (copy)',
        sections: talk.sections,
        origin: talk.origin,
      },
    ])
  })

  it('copies sections with their keys, and leads references to the copies', () => {
    const weak = {_weak: true, _strengthenOnPublish: {type: 'section'}}
    const [copy, one, two] = duplicateTalkDocuments({talk, sections}, ids())
    expect(copy['sections']).toEqual([
      to('section-lights-0123456789ab', {_ref: 'new1-0123456789ab', ...weak}),
      to('two', {_ref: 'new2', ...weak}),
    ])
    expect(one).toMatchObject({
      _id: 'drafts.new1-0123456789ab',
      slides: [{_key: 's', dependsOn: [{section: to('two', {_ref: 'new2', ...weak}), slide: 'x'}]}],
    })
    expect(two).toMatchObject({_id: 'drafts.new2', slides: [{_key: 'x', claims: [to('claim')]}]})
  })
})
