import {describe, expect, it} from 'vitest'

import {LakeError} from '../../types.ts'
import {act, mutate, testStore} from '../test-store.ts'

const both = {publishedId: 'a', draftId: 'drafts.a'}
const create = {publishedId: 'a', attributes: {_id: 'drafts.a', _type: 'talk', title: 'One'}}

function life() {
  const store = testStore()
  act(store, ['create', create])
  act(store, ['edit', {...both, patch: {set: {title: 'Two'}}}])
  store.act([{actionType: 'sanity.action.document.publish', ...both}], {author: 'bob'})
  act(store, ['edit', {...both, patch: {set: {title: 'Three'}}}])
  act(store, ['version.discard', {versionId: 'drafts.a'}])
  mutate(store, {patch: {id: 'a', set: {title: 'Four'}}})
  act(store, ['unpublish', both])
  return store
}

describe('transactions', () => {
  const store = life()
  const of = (request: Partial<Parameters<typeof store.transactions>[0]>) =>
    store.transactions({documentIds: ['a', 'drafts.a'], ...request}).map(({sequence}) => sequence)

  it.each<[Parameters<typeof of>[0], number[]]>([
    [{}, [1, 2, 3, 4, 5, 6, 7]],
    [{documentIds: ['a']}, [3, 6, 7]],
    [{documentIds: ['none']}, []],
    [{reverse: true, limit: 2}, [7, 6]],
    [{limit: 2}, [1, 2]],
    [{fromTransaction: 'id2', toTransaction: 'id4'}, [2, 3, 4]],
    [{fromTransaction: 'none'}, []],
    [{fromTime: '2026-01-01T09:00:02Z', toTime: '2026-01-01T10:00:03+01:00'}, [2, 3]],
    [{authors: ['bob']}, [3]],
  ])('%j', (request, expected) => {
    expect(of(request)).toEqual(expected)
  })

  it('carry what every document was before and after', () => {
    expect(store.transactions({documentIds: ['a'], limit: 1})).toMatchObject([
      {
        id: 'id3',
        author: 'bob',
        timestamp: '2026-01-01T09:00:03.000Z',
        changes: [
          {documentId: 'drafts.a', before: {title: 'Two', _rev: 'id2'}, after: null},
          {documentId: 'a', before: null, after: {title: 'Two', _rev: 'id3'}},
        ],
      },
    ])
  })

  it('are the ones that subscribers were told', () => {
    const told: unknown[] = []
    const fresh = testStore()
    fresh.subscribe((transaction) => told.push(transaction))
    act(fresh, ['create', create])
    act(fresh, ['edit', {...both, patch: {set: {title: 'Two'}}}])
    act(fresh, ['publish', both])
    expect(fresh.since(0)).toEqual(told)
  })
})

describe('since', () => {
  it('answers what came after a position, and nothing for a position that is not reached', () => {
    const store = life()
    expect(store.position()).toBe(7)
    expect(store.since(5)?.map(({sequence}) => sequence)).toEqual([6, 7])
    expect(store.since(7)).toEqual([])
    expect(store.since(8)).toBeUndefined()
  })
})

describe('documents', () => {
  const store = life()
  it.each<[string[], Parameters<typeof store.documentsAt>[1], unknown[]]>([
    [['drafts.a', 'a'], {revision: 'id2'}, [{_id: 'drafts.a', title: 'Two', _rev: 'id2'}]],
    [
      ['drafts.a', 'a'],
      {revision: 'id4'},
      [
        {_id: 'drafts.a', title: 'Three'},
        {_id: 'a', title: 'Two'},
      ],
    ],
    [['drafts.a'], {revision: 'id3'}, [{_id: 'a', title: 'Two', _rev: 'id3'}]],
    [['drafts.a', 'a'], {revision: 'id3'}, [{_id: 'a', title: 'Two'}]],
    [['a'], {time: '2026-01-01T09:00:06.500Z'}, [{title: 'Four'}]],
    [['a'], {time: '2020-01-01T00:00:00Z'}, []],
    [['a'], {lastRevision: true}, [{title: 'Four'}]],
    [['none'], {lastRevision: true}, []],
  ])('%j at %j', (ids, at, expected) => {
    expect(store.documentsAt(ids, at)).toMatchObject(expected)
  })

  it('at an unknown revision are a 404', () => {
    expect(() => store.documentsAt(['a'], {revision: 'none'})).toThrow(LakeError)
  })
})

describe('events', () => {
  it('tell the life of a document, newest first', () => {
    const {events, nextCursor} = life().events('drafts.a', {limit: 100})
    expect(nextCursor).toBe('')
    expect(events).toMatchObject([
      {
        type: 'unpublishDocument',
        documentId: 'a',
        versionId: 'drafts.a',
        author: 'ada',
        timestamp: '2026-01-01T09:00:07.000Z',
      },
      {type: 'updateLiveDocument', documentId: 'a', revisionId: 'id6'},
      {type: 'deleteDocumentVersion', versionId: 'drafts.a', versionRevisionId: 'id4'},
      {type: 'createDocumentVersion', versionId: 'drafts.a', versionRevisionId: 'id4'},
      {
        type: 'publishDocumentVersion',
        documentId: 'a',
        revisionId: 'id3',
        versionId: 'drafts.a',
        versionRevisionId: 'id2',
        publishCause: 'document.publish',
        contributors: ['ada', 'bob'],
        author: 'bob',
      },
      {
        type: 'createDocumentVersion',
        documentId: 'a',
        versionId: 'drafts.a',
        versionRevisionId: 'id1',
      },
    ])
  })

  it('come in pages', () => {
    const store = life()
    const first = store.events('a', {limit: 4})
    const second = store.events('a', {limit: 4, cursor: first.nextCursor})
    expect([...first.events, ...second.events]).toEqual(store.events('a', {limit: 100}).events)
    expect([first.events.length, second.events.length, second.nextCursor]).toEqual([4, 2, ''])
  })

  it('tell of documents that are edited in place', () => {
    const store = testStore()
    mutate(store, {create: {_id: 'a', _type: 'talk'}})
    mutate(store, {createOrReplace: {_id: 'a', _type: 'talk', n: 1}})
    mutate(store, {delete: {id: 'a'}})
    expect(store.events('a', {limit: 9}).events.map(({type}) => type)).toEqual([
      'deleteDocumentGroup',
      'updateLiveDocument',
      'createLiveDocument',
    ])
  })

  it('know a deletion with its draft, and a publish by plain mutations', () => {
    const store = testStore()
    mutate(store, {create: {_id: 'drafts.a', _type: 'talk'}})
    mutate(store, {delete: {id: 'drafts.a'}}, {createOrReplace: {_id: 'a', _type: 'talk'}})
    act(store, ['edit', {...both, patch: {set: {n: 1}}}])
    act(store, ['delete', {publishedId: 'a', includeDrafts: ['drafts.a']}])
    expect(store.events('a', {limit: 9}).events.map(({type}) => type)).toEqual([
      'deleteDocumentGroup',
      'createDocumentVersion',
      'publishDocumentVersion',
      'createDocumentVersion',
    ])
  })

  it('keep the versions of a release apart', () => {
    const store = testStore()
    mutate(store, {create: {_id: 'a', _type: 'talk'}}, {create: {_id: 'a.b', _type: 'talk'}})
    act(store, ['version.create', {publishedId: 'a', baseId: 'a', versionId: 'versions.r1.a'}])
    expect(store.events('versions.r1.a', {limit: 9}).events).toMatchObject([
      {type: 'createDocumentVersion', versionId: 'versions.r1.a', releaseId: 'r1'},
    ])
    expect(store.events('a', {limit: 9}).events.map(({type}) => type)).toEqual([
      'createLiveDocument',
    ])
  })
})
