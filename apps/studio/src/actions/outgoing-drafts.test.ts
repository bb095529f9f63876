import type {SanityDocument} from 'sanity'
import {describe, expect, it} from 'vitest'
import {outgoingDrafts} from './outgoing-drafts.ts'

function document(_id: string, _type: string, fields: object = {}): SanityDocument {
  return {_id, _type, _rev: 'r', _createdAt: '', _updatedAt: '', ...fields}
}

function loaderOf(...documents: SanityDocument[]) {
  return (ids: readonly string[]) => Promise.resolve(documents.filter(({_id}) => ids.includes(_id)))
}

const to = (id: string) => ({_type: 'reference', _key: id, _ref: id})

describe('outgoingDrafts', () => {
  it('puts what is referred to before what refers to it, and the talk last', async () => {
    const {drafts, missing} = await outgoingDrafts(
      'talk',
      loaderOf(
        document('drafts.talk', 'talk', {sections: [to('one')], speakers: [to('ada')]}),
        document('drafts.one', 'section', {slides: [{_key: 'a', sources: [to('report')]}]}),
        document('drafts.report', 'source'),
        document('drafts.ada', 'person', {organization: to('guild')}),
        document('drafts.guild', 'organization'),
      ),
    )
    expect(missing).toEqual([])
    expect(order(drafts, 'drafts.guild')).toBeLessThan(order(drafts, 'drafts.ada'))
    expect(order(drafts, 'drafts.report')).toBeLessThan(order(drafts, 'drafts.one'))
    expect(order(drafts, 'drafts.talk')).toBe(4)
  })

  it('puts a shared document before the first that needs it', async () => {
    const {drafts} = await outgoingDrafts(
      'talk',
      loaderOf(
        document('drafts.talk', 'talk', {sections: [to('one')], sources: [to('report')]}),
        document('drafts.one', 'section', {slides: [{sources: [to('report')]}]}),
        document('drafts.report', 'source'),
      ),
    )
    expect(drafts.map(({_id}) => _id)).toEqual(['drafts.report', 'drafts.one', 'drafts.talk'])
  })

  it('takes the edits of a section along, and leaves those of a person where they are', async () => {
    const {drafts} = await outgoingDrafts(
      'talk',
      loaderOf(
        document('talk', 'talk', {sections: [to('one')], speakers: [to('ada')]}),
        document('one', 'section'),
        document('drafts.one', 'section'),
        document('ada', 'person'),
        document('drafts.ada', 'person'),
      ),
    )
    expect(drafts.map(({_id}) => _id)).toEqual(['drafts.one'])
  })

  it('finds nothing when all is published', async () => {
    const found = await outgoingDrafts(
      'talk',
      loaderOf(document('talk', 'talk', {sections: [to('one')]}), document('one', 'section')),
    )
    expect(found).toEqual({drafts: [], missing: []})
  })

  it('names what is nowhere, unless the reference may stay weak', async () => {
    const {missing} = await outgoingDrafts(
      'talk',
      loaderOf(
        document('drafts.talk', 'talk', {
          sections: [to('gone')],
          tags: [{...to('faint'), _weak: true}],
          speakers: [{...to('nobody'), _weak: true, _strengthenOnPublish: {type: 'person'}}],
        }),
      ),
    )
    expect(missing.map(({id, from, path}) => [id, from._id, path])).toEqual([
      ['gone', 'drafts.talk', ['sections', {_key: 'gone'}]],
      ['nobody', 'drafts.talk', ['speakers', {_key: 'nobody'}]],
    ])
  })

  it('ends where sections refer to each other', async () => {
    const {drafts} = await outgoingDrafts(
      'talk',
      loaderOf(
        document('drafts.talk', 'talk', {sections: [to('one')]}),
        document('drafts.one', 'section', {next: to('two')}),
        document('drafts.two', 'section', {next: to('one')}),
      ),
    )
    expect(drafts).toHaveLength(3)
  })
})

function order(drafts: readonly SanityDocument[], id: string): number {
  return drafts.findIndex(({_id}) => _id === id)
}
