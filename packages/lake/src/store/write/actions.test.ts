import {describe, expect, it} from 'vitest'

import type {Document} from '../../types.ts'
import {act, get, mutate, refused, testStore} from '../test-store.ts'

const both = {publishedId: 'a', draftId: 'drafts.a'}

function stored(...documents: (Record<string, unknown> & {_id: string})[]) {
  const store = testStore()
  for (const document of documents) mutate(store, {create: {_type: 'talk', ...document}})
  return store
}

function ids(documents: Iterable<Document>) {
  return [...documents].map(({_id}) => _id)
}

describe('create', () => {
  const create = {
    publishedId: 'a',
    attributes: {_id: 'drafts.a', _type: 'talk', title: 'One', _rev: 'mine'},
    ifExists: 'fail',
  }

  it('creates the draft', () => {
    const store = stored()
    const {transactionId} = act(store, ['create', create])
    expect(get(store, 'drafts.a')).toMatchObject({title: 'One', _rev: transactionId})
  })

  it('refuses a draft that exists, unless told to ignore it', () => {
    const store = stored({_id: 'drafts.a', title: 'Old'})
    expect(refused(() => act(store, ['create', create]))).toMatchObject({
      status: 409,
      type: 'actionError',
      item: {index: 0, error: {type: 'documentAlreadyExistsError'}},
    })
    act(store, ['create', {...create, ifExists: 'ignore'}])
    expect(get(store, 'drafts.a')).toMatchObject({title: 'Old'})
  })
})

describe('edit', () => {
  it('makes the draft from the published document first', () => {
    const store = stored({_id: 'a', title: 'One', _createdAt: '2020-01-01T00:00:00Z'})
    const {transactionId} = act(store, ['edit', {...both, patch: {set: {title: 'Two'}}}])
    expect(get(store, 'drafts.a')).toMatchObject({
      title: 'Two',
      _createdAt: '2020-01-01T00:00:00Z',
      _rev: transactionId,
    })
    expect(get(store, 'a')).toMatchObject({title: 'One'})
    const change = store.since(1)?.[0]?.changes[0]
    expect(change?.mutations).toEqual([
      {
        create: expect.objectContaining({
          _id: 'drafts.a',
          title: 'One',
          _createdAt: '2020-01-01T00:00:00Z',
        }),
      },
      {patch: {id: 'drafts.a', set: {title: 'Two'}}},
    ])
    expect(change?.effects.apply).toEqual([0, expect.objectContaining({title: 'Two'})])
  })

  it('patches a draft, several times in one request', () => {
    const store = stored({_id: 'drafts.a', title: 'One', n: 1})
    act(
      store,
      ['edit', {...both, patch: {unset: ['_empty_action_guard_pseudo_field_']}}],
      ['edit', {...both, patch: {inc: {n: 1}}}],
    )
    expect(get(store, 'drafts.a')).toMatchObject({n: 2})
    expect(store.since(1)?.[0]?.changes).toMatchObject([
      {
        documentId: 'drafts.a',
        mutations: [
          {patch: {id: 'drafts.a', unset: ['_empty_action_guard_pseudo_field_']}},
          {patch: {id: 'drafts.a', inc: {n: 1}}},
        ],
      },
    ])
  })

  it('counts as a transaction even when nothing changes', () => {
    const store = stored({_id: 'drafts.a'})
    const {transactionId} = act(store, [
      'edit',
      {...both, patch: {unset: ['_empty_action_guard_pseudo_field_']}},
    ])
    expect(get(store, 'drafts.a')?._rev).toBe(transactionId)
    expect(store.position()).toBe(2)
  })

  it('edits a version, and adds array keys', () => {
    const store = stored({_id: 'versions.r1.a'})
    act(store, [
      'edit',
      {publishedId: 'a', draftId: 'versions.r1.a', patch: {set: {list: [{n: 1}]}}},
    ])
    expect(get(store, 'versions.r1.a')).toMatchObject({list: [{n: 1, _key: expect.any(String)}]})
  })

  it('answers 404 when there is nothing to edit', () => {
    expect(refused(() => act(stored(), ['edit', {...both, patch: {set: {n: 1}}}]))).toMatchObject({
      status: 404,
    })
  })
})

describe('publish', () => {
  it('moves the draft over the published document, and keeps its day of creation', () => {
    const store = stored(
      {_id: 'a', title: 'One', old: true, _createdAt: '2020-01-01T00:00:00Z'},
      {_id: 'drafts.a', title: 'Two', _system: {group: {_ref: 'a'}}},
    )
    const {transactionId} = act(store, ['publish', both])
    expect([...store.all()]).toEqual([
      {
        _id: 'a',
        _type: 'talk',
        title: 'Two',
        _createdAt: '2020-01-01T00:00:00Z',
        _rev: transactionId,
        _updatedAt: expect.any(String),
      },
    ])
    expect(
      store
        .since(2)?.[0]
        ?.changes.map(({documentId, mutations}) => [documentId, Object.keys(mutations[0] ?? {})]),
    ).toEqual([
      ['drafts.a', ['delete']],
      ['a', ['createOrReplace']],
    ])
  })

  it('strengthens references that were weak only for the draft', () => {
    const reference = {_type: 'reference', _ref: 's', _weak: true}
    const store = stored(
      {_id: 's'},
      {
        _id: 'drafts.a',
        strong: {...reference, _strengthenOnPublish: {type: 'speaker'}},
        weak: {...reference, _strengthenOnPublish: {type: 'speaker', weak: true}},
        plain: reference,
      },
    )
    act(store, ['publish', both])
    expect(get(store, 'a')).toMatchObject({
      strong: {_type: 'reference', _ref: 's'},
      weak: reference,
      plain: reference,
    })
    expect(get(store, 'a')?.['strong']).not.toHaveProperty('_weak')
    expect(get(store, 'a')?.['weak']).not.toHaveProperty('_strengthenOnPublish')
  })

  it('refuses a strengthened reference to a document that is not published', () => {
    const speaker = {
      _type: 'reference',
      _ref: 's',
      _weak: true,
      _strengthenOnPublish: {type: 'speaker'},
    }
    const store = stored({_id: 'drafts.s'}, {_id: 'drafts.a', speaker})
    expect(refused(() => act(store, ['publish', both]))).toMatchObject({
      status: 409,
      type: 'actionError',
      item: {index: 0, error: {type: 'documentReferenceDoesNotExistError', referenceID: 's'}},
    })
    expect(ids(store.all())).toEqual(['drafts.a', 'drafts.s'])
  })

  it.each([{ifDraftRevisionId: 'other'}, {ifPublishedRevisionId: 'other'}])(
    'checks %j',
    (revision) => {
      const store = stored({_id: 'a'}, {_id: 'drafts.a'})
      expect(refused(() => act(store, ['publish', {...both, ...revision}]))).toMatchObject({
        status: 409,
      })
    },
  )

  it('answers 404 without a draft', () => {
    expect(refused(() => act(stored({_id: 'a'}), ['publish', both]))).toMatchObject({status: 404})
  })
})

describe('unpublish', () => {
  it('turns the published document into a draft', () => {
    const store = stored({_id: 'a', title: 'One'})
    act(store, ['unpublish', both])
    expect([...store.all()]).toMatchObject([{_id: 'drafts.a', title: 'One'}])
  })

  it('keeps a draft that is there', () => {
    const store = stored({_id: 'a', title: 'One'}, {_id: 'drafts.a', title: 'Two'})
    act(store, ['unpublish', both])
    expect([...store.all()]).toMatchObject([{_id: 'drafts.a', title: 'Two'}])
  })

  it('refuses while others refer to it', () => {
    const store = stored({_id: 'a'}, {_id: 'b', to: {_ref: 'a'}})
    expect(refused(() => act(store, ['unpublish', both]))).toMatchObject({
      status: 409,
      item: {error: {referencingIDs: ['b']}},
    })
  })
})

describe('discard', () => {
  it.each([
    ['discard', {publishedId: 'a', draftId: 'drafts.a'}],
    ['version.discard', {versionId: 'drafts.a'}],
  ])('%s deletes the draft', (name, fields) => {
    const store = stored({_id: 'a'}, {_id: 'drafts.a'})
    act(store, [name, fields])
    expect(ids(store.all())).toEqual(['a'])
    expect(refused(() => act(store, [name, fields]))).toMatchObject({status: 404})
  })

  it('never deletes a published document', () => {
    expect(
      refused(() => act(stored({_id: 'a'}), ['version.discard', {versionId: 'a'}])),
    ).toMatchObject({status: 400})
  })
})

describe('delete', () => {
  it('deletes the published document and the listed drafts', () => {
    const store = stored({_id: 'a'}, {_id: 'drafts.a'}, {_id: 'b'})
    act(store, ['delete', {publishedId: 'a', includeDrafts: ['drafts.a']}])
    expect(ids(store.all())).toEqual(['b'])
  })

  it('refuses to leave a draft behind', () => {
    const store = stored({_id: 'a'}, {_id: 'drafts.a'})
    expect(
      refused(() => act(store, ['delete', {publishedId: 'a', includeDrafts: []}])),
    ).toMatchObject({status: 400})
  })

  it('refuses drafts of another document', () => {
    const store = stored({_id: 'a'}, {_id: 'drafts.b'})
    expect(
      refused(() => act(store, ['delete', {publishedId: 'a', includeDrafts: ['drafts.b']}])),
    ).toMatchObject({status: 400})
  })
})

it('replaceDraft restores a deleted document together with create', () => {
  const store = stored()
  act(
    store,
    [
      'create',
      {publishedId: 'a', attributes: {_id: 'drafts.a', _type: 'talk'}, ifExists: 'ignore'},
    ],
    [
      'replaceDraft',
      {publishedId: 'a', attributes: {_id: 'drafts.a', _type: 'talk', title: 'Back'}},
    ],
  )
  expect(get(store, 'drafts.a')).toMatchObject({title: 'Back'})
})

describe('versions', () => {
  it('are copied from a base, or given', () => {
    const store = stored({_id: 'a', title: 'One'})
    act(
      store,
      [
        'version.create',
        {publishedId: 'a', baseId: 'a', versionId: 'versions.r1.a', ifBaseRevisionId: 'id1'},
      ],
      [
        'version.create',
        {publishedId: 'a', document: {_id: 'versions.r2.a', _type: 'talk', title: 'Two'}},
      ],
    )
    expect(store.versions('a').map(({_id, title}) => [_id, title])).toEqual([
      ['a', 'One'],
      ['versions.r1.a', 'One'],
      ['versions.r2.a', 'Two'],
    ])
  })

  it('are refused twice, and from another revision of the base', () => {
    const store = stored({_id: 'a'}, {_id: 'versions.r1.a'})
    const create = {publishedId: 'a', baseId: 'a', versionId: 'versions.r1.a'}
    expect(refused(() => act(store, ['version.create', create]))).toMatchObject({status: 409})
    const other = {...create, versionId: 'versions.r2.a', ifBaseRevisionId: 'other'}
    expect(refused(() => act(store, ['version.create', other]))).toMatchObject({status: 409})
  })

  it('are replaced', () => {
    const store = stored({_id: 'versions.r1.a', title: 'One'})
    act(store, ['version.replace', {document: {_id: 'versions.r1.a', _type: 'talk', title: 'Two'}}])
    expect(get(store, 'versions.r1.a')).toMatchObject({title: 'Two'})
  })

  it('mark a document that its release unpublishes', () => {
    const store = stored({_id: 'a'})
    act(store, ['version.unpublish', {versionId: 'versions.r1.a'}])
    expect(get(store, 'versions.r1.a')).toMatchObject({_system: {delete: true}})
  })
})

describe('a request', () => {
  it('is one transaction, all or nothing', () => {
    const store = stored({_id: 'drafts.a'})
    const answer = refused(() =>
      act(store, ['publish', both], ['publish', {publishedId: 'b', draftId: 'drafts.b'}]),
    )
    expect(answer).toMatchObject({status: 404, item: {index: 1}})
    expect(ids(store.all())).toEqual(['drafts.a'])
  })

  it.each([
    'sanity.action.release.create',
    'sanity.action.document.toString',
    '__proto__',
    undefined,
  ])('names the action %j that it does not know', (actionType) => {
    const action = {actionType} as {actionType: string}
    expect(refused(() => stored().act([action], {author: 'ada'}))).toMatchObject({
      status: 400,
      type: 'actionError',
      item: {
        error: {description: expect.stringContaining(JSON.stringify(actionType) ?? 'undefined')},
      },
    })
  })

  it('refuses ids that are no documents, and drafts of another document', () => {
    expect(refused(() => act(stored(), ['publish', {publishedId: 'a', draftId: 7}]))).toMatchObject(
      {status: 400},
    )
    const store = stored({_id: 'drafts.b'})
    expect(
      refused(() => act(store, ['publish', {publishedId: 'a', draftId: 'drafts.b'}])),
    ).toMatchObject({status: 400})
  })
})
