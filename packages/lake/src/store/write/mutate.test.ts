import {describe, expect, it} from 'vitest'

import type {Mutation} from '../../types.ts'
import {get, mutate, refused, testStore} from '../test-store.ts'

const talk = (_id: string, more: Record<string, unknown> = {}) => ({_id, _type: 'talk', ...more})

describe('creating', () => {
  it('stamps the revision and the times, whatever the input said', () => {
    const store = testStore()
    const {transactionId, results} = mutate(store, {
      create: talk('a', {title: 'One', _rev: 'old', _updatedAt: 'old'}),
    })
    expect(results).toEqual([{id: 'a', operation: 'create', document: get(store, 'a')}])
    expect(get(store, 'a')).toEqual({
      ...talk('a', {title: 'One'}),
      _rev: transactionId,
      _createdAt: '2026-01-01T09:00:01.000Z',
      _updatedAt: '2026-01-01T09:00:01.000Z',
    })
  })

  it('keeps a given _createdAt', () => {
    const store = testStore()
    mutate(store, {create: talk('a', {_createdAt: '2020-02-02T02:02:02Z'})})
    expect(get(store, 'a')?._createdAt).toBe('2020-02-02T02:02:02Z')
  })

  it('makes up a missing id, and the rest of an id that ends with a dot', () => {
    const store = testStore()
    const {results} = mutate(store, {create: {_type: 'talk'}}, {create: talk('drafts.')})
    expect(results.map(({id}) => id)).toEqual(['id2', 'drafts.id3'])
  })

  it('refuses an id that is taken, and leaves nothing of the request behind', () => {
    const store = testStore()
    mutate(store, {create: talk('a')})
    const answer = refused(() => mutate(store, {create: talk('b')}, {create: talk('a')}))
    expect(answer).toMatchObject({
      status: 409,
      type: 'mutationError',
      item: {index: 1, error: {type: 'documentAlreadyExistsError', id: 'a'}},
    })
    expect(get(store, 'b')).toBeUndefined()
    expect(store.position()).toBe(1)
  })

  it('replaces with createOrReplace and keeps the day of creation', () => {
    const store = testStore()
    mutate(store, {create: talk('a', {title: 'One', extra: true})})
    const {results} = mutate(store, {createOrReplace: talk('a', {title: 'Two'})})
    expect(results[0]?.operation).toBe('update')
    expect(get(store, 'a')).toMatchObject({
      title: 'Two',
      _createdAt: '2026-01-01T09:00:01.000Z',
      _updatedAt: '2026-01-01T09:00:02.000Z',
    })
    expect(get(store, 'a')).not.toHaveProperty('extra')
  })

  it('leaves an existing document alone with createIfNotExists', () => {
    const store = testStore()
    mutate(store, {create: talk('a', {title: 'One'})})
    const {results} = mutate(store, {createIfNotExists: talk('a', {title: 'Two'})})
    expect(results[0]).toMatchObject({operation: 'none', document: {title: 'One'}})
    expect(store.position()).toBe(1)
  })

  it.each(['-a', '.a', 'a b', 'a/b', 'ä', 'a'.repeat(129)])('refuses the id %j', (id) => {
    expect(refused(() => mutate(testStore(), {create: talk(id)}))).toMatchObject({
      status: 400,
      item: {error: {type: 'validationError'}},
    })
  })

  it('refuses a document without a type', () => {
    const mutation = {create: {_id: 'a'}} as unknown as Mutation
    expect(refused(() => mutate(testStore(), mutation)).status).toBe(400)
  })
})

describe('patching', () => {
  const before = talk('a', {
    title: 'One',
    n: 1,
    tags: [
      {_key: 'x', label: 'X'},
      {_key: 'y', label: 'Y'},
    ],
  })
  const cases: [patch: Record<string, unknown>, expected: Record<string, unknown>][] = [
    [{set: {title: 'Two', 'deep.er': 1}}, {title: 'Two', deep: {er: 1}}],
    [{setIfMissing: {title: 'Two', more: 1}}, {title: 'One', more: 1}],
    [{unset: ['title']}, {title: undefined}],
    [{inc: {n: 2}}, {n: 3}],
    [{dec: {n: 2}}, {n: -1}],
    [
      {set: {'tags[_key=="y"].label': 'Z'}},
      {
        tags: [
          {_key: 'x', label: 'X'},
          {_key: 'y', label: 'Z'},
        ],
      },
    ],
    [{unset: ['tags[0]']}, {tags: [{_key: 'y', label: 'Y'}]}],
    [
      {insert: {before: 'tags[0]', items: [1]}},
      {tags: [1, {_key: 'x', label: 'X'}, {_key: 'y', label: 'Y'}]},
    ],
    [
      {insert: {after: 'tags[-1]', items: [1]}},
      {tags: [{_key: 'x', label: 'X'}, {_key: 'y', label: 'Y'}, 1]},
    ],
    [
      {insert: {replace: 'tags[_key=="x"]', items: [1, 2]}},
      {tags: [1, 2, {_key: 'y', label: 'Y'}]},
    ],
    [{diffMatchPatch: {title: '@@ -1,3 +1,5 @@\n+An\n One\n'}}, {title: 'AnOne'}],
  ]

  it.each(cases)('applies %j', (patch, expected) => {
    const store = testStore()
    mutate(store, {create: before})
    const {transactionId} = mutate(store, {patch: {id: 'a', ...patch}})
    expect(get(store, 'a')).toEqual({
      ...before,
      ...expected,
      _rev: transactionId,
      _createdAt: '2026-01-01T09:00:01.000Z',
      _updatedAt: '2026-01-01T09:00:02.000Z',
    })
  })

  it('finds documents by query, with what the request did before in sight', () => {
    const store = testStore()
    mutate(store, {create: talk('a', {n: 1})}, {create: talk('b', {n: 2})})
    const {results} = mutate(
      store,
      {create: talk('c', {n: 2})},
      {patch: {query: '*[_type == "talk" && n == $n]', params: {n: 2}, inc: {n: 1}}},
    )
    expect(results.map(({id}) => id)).toEqual(['c', 'b', 'c'])
    expect(store.documents(['a', 'b', 'c']).map(({n}) => n)).toEqual([1, 3, 3])
  })

  it('takes a list of ids', () => {
    const store = testStore()
    mutate(store, {create: talk('a')}, {create: talk('b')})
    mutate(store, {patch: {id: ['a', 'b'], set: {seen: true}}})
    expect(store.documents(['a', 'b']).map(({seen}) => seen)).toEqual([true, true])
  })

  it('answers 409 when the revision is another one', () => {
    const store = testStore()
    const {transactionId} = mutate(store, {create: talk('a')})
    mutate(store, {patch: {id: 'a', ifRevisionID: transactionId, set: {n: 1}}})
    const answer = refused(() =>
      mutate(store, {patch: {id: 'a', ifRevisionID: transactionId, set: {n: 2}}}),
    )
    expect(answer).toMatchObject({
      status: 409,
      item: {
        error: {
          type: 'documentRevisionIDDoesNotMatchError',
          currentRevisionID: 'id2',
          expectedRevisionID: 'id1',
        },
      },
    })
    expect(get(store, 'a')).toMatchObject({n: 1})
  })

  it('answers 404 for a document that is not there', () => {
    expect(refused(() => mutate(testStore(), {patch: {id: 'a', set: {n: 1}}}))).toMatchObject({
      status: 404,
      item: {error: {type: 'documentNotFoundError', id: 'a'}},
    })
  })

  it.each([
    {set: {_id: 'b'}},
    {set: {_type: 'b'}},
    {nonsense: {a: 1}},
    {set: 'title'},
    {unset: 'title'},
    {set: {'a[[': 1}},
    {insert: {items: []}},
  ])('refuses %j', (patch) => {
    const store = testStore()
    mutate(store, {create: talk('a', {title: 'One'})})
    expect(refused(() => mutate(store, {patch: {id: 'a', ...patch}})).status).toBe(400)
    expect(get(store, 'a')).toMatchObject({_id: 'a', title: 'One', _rev: 'id1'})
  })

  it('keeps an untouched copy for those who read before', () => {
    const store = testStore()
    mutate(store, {create: talk('a', {list: [{_key: 'x', n: 1}]})})
    const before = get(store, 'a')
    mutate(store, {patch: {id: 'a', set: {'list[0].n': 2}}})
    expect(before).toMatchObject({list: [{_key: 'x', n: 1}]})
  })
})

describe('names that reach into JavaScript', () => {
  const hostile = [
    '__proto__.x',
    'a.constructor',
    'prototype',
    'a["__proto__"].x',
    "a['hasOwnProperty']",
    'a[0].__proto__',
    '..__proto__',
  ]
  const patches = hostile.flatMap((path) => [
    {set: {[path]: 1}},
    {setIfMissing: {[path]: 1}},
    {inc: {[path]: 1}},
    {unset: [path]},
    {insert: {after: `${path}[-1]`, items: [1]}},
    {diffMatchPatch: {[path]: ''}},
  ])

  it.each(patches)('are refused in %j', (patch) => {
    const store = testStore()
    mutate(store, {create: talk('a', {a: [{}]})})
    expect(refused(() => mutate(store, {patch: {id: 'a', ...patch}})).status).toBe(400)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty'])(
    'are refused as the attribute %s',
    (name) => {
      const value: unknown = JSON.parse(`{"deep": [{"${name}": {"x": 1}}]}`)
      const store = testStore()
      mutate(store, {create: talk('a')})
      expect(refused(() => mutate(store, {create: talk('b', {value})})).status).toBe(400)
      expect(refused(() => mutate(store, {patch: {id: 'a', set: {value}}})).status).toBe(400)
      expect(
        refused(() =>
          mutate(store, {patch: {id: 'a', insert: {after: 'list[-1]', items: [value]}}}),
        ).status,
      ).toBe(400)
    },
  )

  it('are fine as text, also in a path', () => {
    const store = testStore()
    mutate(store, {create: talk('a', {list: [{_key: 'constructor', n: 1}]})})
    mutate(store, {patch: {id: 'a', set: {'list[_key=="constructor"].n': 2, title: '__proto__'}}})
    expect(get(store, 'a')).toMatchObject({list: [{n: 2}], title: '__proto__'})
  })

  it('leave no room for nesting without end', () => {
    const value: unknown = JSON.parse('['.repeat(5000) + ']'.repeat(5000))
    expect(refused(() => mutate(testStore(), {create: talk('a', {value})})).status).toBe(400)
  })
})

describe('deleting', () => {
  it('deletes by id and by query; a missing document is no error', () => {
    const store = testStore()
    mutate(store, {create: talk('a')}, {create: talk('b')}, {create: talk('c')})
    const {results} = mutate(
      store,
      {delete: {id: 'zz'}},
      {delete: {id: 'a'}},
      {delete: {query: '*[_id == $id]', params: {id: 'b'}}},
    )
    expect(results).toEqual([
      {id: 'zz', operation: 'none', document: null},
      {id: 'a', operation: 'delete', document: null},
      {id: 'b', operation: 'delete', document: null},
    ])
    expect([...store.all()].map(({_id}) => _id)).toEqual(['c'])
  })
})

describe('references', () => {
  const reference = (_ref: string, more: Record<string, unknown> = {}) => ({
    _type: 'reference',
    _ref,
    ...more,
  })

  it('must point at a document, within the request at the latest', () => {
    const store = testStore()
    expect(
      refused(() => mutate(store, {create: talk('a', {speaker: reference('s')})})),
    ).toMatchObject({
      status: 409,
      item: {index: 0, error: {type: 'documentReferenceDoesNotExistError', referenceID: 's'}},
    })
    mutate(
      store,
      {create: talk('a', {speaker: reference('s')})},
      {create: {_id: 's', _type: 'speaker'}},
    )
    expect(store.referencesTo('s')).toEqual(['a'])
  })

  it('are not met by a draft', () => {
    const store = testStore()
    mutate(store, {create: {_id: 'drafts.s', _type: 'speaker'}})
    expect(
      refused(() => mutate(store, {create: talk('a', {speaker: reference('s')})})).status,
    ).toBe(409)
  })

  it.each([{_weak: true}, {_dataset: 'other'}, {_projectId: 'other'}])(
    'may dangle with %j',
    (more) => {
      const store = testStore()
      mutate(store, {create: talk('a', {speaker: reference('s', more)})})
      expect(get(store, 'a')).toBeDefined()
    },
  )

  it('keep their target from being deleted, unless they go with it', () => {
    const store = testStore()
    mutate(
      store,
      {create: {_id: 's', _type: 'speaker'}},
      {create: talk('a', {list: [reference('s', {_key: 'k'})]})},
    )
    expect(refused(() => mutate(store, {delete: {id: 's'}}))).toMatchObject({
      status: 409,
      item: {error: {type: 'documentHasExistingReferencesError', id: 's', referencingIDs: ['a']}},
    })
    mutate(store, {delete: {id: 's'}}, {delete: {id: 'a'}})
    expect([...store.all()]).toEqual([])
  })

  it('keep their target from becoming another type', () => {
    const store = testStore()
    mutate(
      store,
      {create: {_id: 's', _type: 'speaker'}},
      {create: talk('a', {speaker: reference('s')})},
    )
    expect(refused(() => mutate(store, {createOrReplace: {_id: 's', _type: 'venue'}})).status).toBe(
      409,
    )
  })
})

describe('a transaction', () => {
  it('takes its id from the client, once', () => {
    const store = testStore()
    store.mutate([{create: talk('a')}], {author: 'ada', transactionId: 'mine'})
    expect(get(store, 'a')?._rev).toBe('mine')
    expect(
      refused(() => store.mutate([{create: talk('b')}], {author: 'ada', transactionId: 'mine'})),
    ).toMatchObject({
      status: 409,
      type: 'transactionAlreadyExistsError',
    })
  })

  it('says what it would do in a dry run, and does nothing', () => {
    const store = testStore()
    const heard: string[] = []
    store.subscribe(({id}) => heard.push(id))
    const {results} = store.mutate([{create: talk('a')}], {author: 'ada', dryRun: true})
    expect(results).toMatchObject([{id: 'a', operation: 'create', document: {_id: 'a'}}])
    expect([get(store, 'a'), store.position(), heard]).toEqual([undefined, 0, []])
  })

  it('adds missing array keys when asked to, and tells listeners which', () => {
    const store = testStore()
    mutate(store, {create: talk('a', {list: [{_key: 'x'}]})})
    store.mutate([{patch: {id: 'a', insert: {after: 'list[-1]', items: [{n: 1}]}}}], {
      author: 'ada',
      autoGenerateArrayKeys: true,
    })
    expect(get(store, 'a')).toMatchObject({list: [{_key: 'x'}, {n: 1, _key: 'id3'}]})
    expect(store.since(1)?.[0]?.changes[0]?.mutations).toEqual([
      {patch: {id: 'a', insert: {after: 'list[-1]', items: [{n: 1}]}}},
      {patch: {id: 'a', set: {'list[1]._key': 'id3'}}},
    ])
  })

  it('is told to subscribers once it can be read', () => {
    const store = testStore()
    const heard: unknown[] = []
    const stop = store.subscribe(({sequence, changes}) =>
      heard.push([sequence, get(store, changes[0]?.documentId ?? '')?._rev]),
    )
    mutate(store, {create: talk('a')})
    mutate(store, {patch: {id: 'a', set: {n: 1}}})
    stop()
    mutate(store, {delete: {id: 'a'}})
    expect(heard).toEqual([
      [1, 'id1'],
      [2, 'id2'],
    ])
  })

  it('is told in order even when a subscriber writes', () => {
    const store = testStore()
    const heard: number[] = []
    store.subscribe(({sequence}) => {
      if (sequence === 1) mutate(store, {create: talk('b')})
    })
    store.subscribe(({sequence}) => heard.push(sequence))
    mutate(store, {create: talk('a')})
    expect(heard).toEqual([1, 2])
  })

  it('leaves no trace of a document that it made and deleted', () => {
    const store = testStore()
    mutate(store, {create: talk('a')}, {delete: {id: 'a'}})
    expect([store.position(), store.transactions({documentIds: ['a']})]).toEqual([0, []])
  })
})
