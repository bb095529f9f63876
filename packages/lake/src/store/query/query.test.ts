import {describe, expect, it} from 'vitest'

import {LakeError, type Perspective, type Store} from '../../types.ts'
import {act, ask, get, mutate, testStore} from '../test-store.ts'

async function refusal(store: Store, query: string, params: Record<string, unknown> = {}) {
  const error: unknown = await ask(store, query, params).catch((thrown: unknown) => thrown)
  if (!(error instanceof LakeError)) throw new Error(`Expected a refusal of ${query}`)
  return {status: error.status, ...error.body}
}

function conference() {
  const store = testStore()
  mutate(
    store,
    {create: {_id: 's1', _type: 'speaker', name: 'Grace Hopper'}},
    {create: {_id: 's2', _type: 'speaker', name: 'Ada Lovelace'}},
    {
      create: {
        _id: 't1',
        _type: 'talk',
        title: 'Compilers',
        n: 3,
        speaker: {_ref: 's1'},
        body: [
          {
            _type: 'block',
            _key: 'k',
            children: [{_type: 'span', _key: 'l', text: 'the first compiler'}],
          },
        ],
      },
    },
    {create: {_id: 't2', _type: 'talk', title: 'Notes on the engine', n: 1, speaker: {_ref: 's2'}}},
    {
      create: {
        _id: 't3',
        _type: 'talk',
        title: 'Engines of the first kind',
        n: 2,
        speaker: {_ref: 's1'},
      },
    },
  )
  return store
}

describe('a query', () => {
  it.each<[string, Record<string, unknown>, unknown]>([
    ['*[_id == $id][0].title', {id: 't1'}, 'Compilers'],
    ['*[_id == "none"][0]', {}, null],
    ['*[_id in ["t3", "t1", "none", "t1"]]._id', {}, ['t1', 't3']],
    ['*[_id in [$id, "t" + "2"]]._id', {id: 't1'}, ['t1', 't2']],
    ['*[_type == "talk"] | order(n asc)[0...2]._id', {}, ['t2', 't3']],
    ['*[_type in $types && n > 1]._id', {types: ['talk', 'speaker']}, ['t1', 't3']],
    ['*[_type == "talk" || _type == "speaker"]._id', {}, ['s1', 's2', 't1', 't2', 't3']],
    ['count(*[references($id)])', {id: 's1'}, 2],
    ['*[references(["s2"])]._id', {}, ['t2']],
    ['*[_type == "talk"]{_id, "by": speaker->name}[0]', {}, {_id: 't1', by: 'Grace Hopper'}],
    ['*[_type == "speaker"]{"talks": count(*[references(^._id)])}', {}, [{talks: 2}, {talks: 1}]],
    [
      '*[_type == "speaker"]{"talks": *[_type == "talk" && speaker._ref == ^._id]._id}',
      {},
      [{talks: ['t1', 't3']}, {talks: ['t2']}],
    ],
    ['*[_type == "talk"]{"by": *[_id == ^.speaker._ref][0].name}[0]', {}, {by: 'Grace Hopper'}],
    ['*[_type == "speaker" && count(*[references(^._id)]) > 1]._id', {}, ['s1']],
    [
      '*[_type == "talk"] | score(n > 2 || true) {_id, _score}',
      {},
      [
        {_id: 't1', _score: 2},
        {_id: 't2', _score: 1},
        {_id: 't3', _score: 1},
      ],
    ],
    ['count(*[true || missing > 1])', {}, 5],
    ['{"a": missing, "b": [missing]}', {}, {a: null, b: [null]}],
    ['missing', {}, null],
    ['array::unique(*[_type == "talk"].speaker._ref)', {}, ['s1', 's2']],
    [
      '[...*[_type == "speaker"].name, "x"] + ["y"]',
      {},
      ['Grace Hopper', 'Ada Lovelace', 'x', 'y'],
    ],
    ['dateTime("2026-01-01T00:00:00Z")', {}, '2026-01-01T00:00:00Z'],
    ['sanity::projectId() + sanity::dataset()', {}, 'rostrumproduction'],
  ])('%s', async (query, params, expected) => {
    expect(await ask(conference(), query, params)).toEqual(expected)
  })

  it('answers each caller with its own parameters', async () => {
    const store = conference()
    expect(await ask(store, '*[_id == $id][0].n', {id: 't1'})).toBe(3)
    expect(await ask(store, '*[_id == $id][0].n', {id: 't2'})).toBe(1)
  })

  it('sees what was written, moved and deleted since', async () => {
    const store = conference()
    const talks = '*[_type == "talk"]._id'
    await ask(store, talks)
    mutate(
      store,
      {create: {_id: 't0', _type: 'talk'}},
      {delete: {id: 't2'}},
      {createOrReplace: {_id: 't3', _type: 'panel'}},
    )
    expect(await ask(store, talks)).toEqual(['t0', 't1'])
    expect(await ask(store, 'count(*[references("s1")])')).toBe(1)
    const many = Array.from({length: 40}, (_, i) => ({
      create: {_id: `u${String(i).padStart(2, '0')}`, _type: 'talk'},
    }))
    mutate(store, ...many, {delete: {id: 't0'}})
    expect(await ask(store, talks)).toEqual(['t1', ...many.map(({create}) => create._id)])
  })

  it('keeps a hostile parameter a value', async () => {
    expect(await ask(conference(), '*[_id == $id]', {id: '"] | *[true] //'})).toEqual([])
  })
})

describe('a refused query', () => {
  it('says where it ended too early', async () => {
    const query = '*[_type == '
    expect(await refusal(conference(), query)).toEqual({
      status: 400,
      error: {
        type: 'queryParseError',
        description: 'unexpected end-of-file, expected expression',
        query,
        start: 10,
        end: 11,
      },
    })
  })

  it.each([
    [
      '*[_id == $missing]',
      {
        type: 'queryParseError',
        description: 'param $missing referenced, but not provided',
        start: 9,
        end: 17,
      },
    ],
    ['*[nonsense(1)]', {type: 'queryParseError', description: 'Undefined function: nonsense'}],
    ['*[a }', {type: 'queryParseError', start: 3, end: 4}],
    ['geo::latLng(1, 2)', {type: 'queryExecutionError'}],
    ['*[name match "*a*b*c*d*"]', {type: 'queryExecutionError'}],
    [`*[${'('.repeat(100)}1${')'.repeat(100)}]`, {type: 'queryParseError'}],
    [`*[${Array(10_000).fill('a').join('||')}]`, {type: 'queryParseError'}],
    [`${'!'.repeat(10_000)}a`, {type: 'queryParseError'}],
    [`*[_id in [${Array(30_000).fill('1').join()}]]`, {type: 'queryParseError'}],
  ])('%.40s', async (query, error) => {
    expect(await refusal(conference(), query)).toMatchObject({status: 400, error})
  })

  it('is too large beyond 300,000 characters', async () => {
    expect(await refusal(conference(), ' '.repeat(300_001))).toMatchObject({status: 413})
  })

  it('does not count what stands in texts and comments', async () => {
    const text = '(('.repeat(1000) + '||'.repeat(3000)
    expect(await ask(conference(), `"${text}" // ${text}`)).toBe(text)
  })
})

it('is stopped when it takes too long, and the next one is answered', async () => {
  const store = testStore({queryDeadlineMs: 1000})
  mutate(store, ...Array.from({length: 300}, (_, i) => ({create: {_id: `n${i}`, _type: 'n', i}})))
  const error = await refusal(store, 'count(*[count(*[count(*[i + ^.i + ^.^.i > 0]) > 0]) > 0])')
  expect(error).toMatchObject({status: 504, error: {type: 'queryExecutionError'}})
  expect(await ask(store, 'count(*)')).toBe(300)
})

describe('text search', () => {
  const search = '*[_type in ["talk", "speaker"] && [@, _id] match text::query($q)]._id'
  it.each([
    ['engine', ['t2']],
    ['engine*', ['t2', 't3']],
    ['ENGINE* first', ['t3']],
    ['compiler', ['t1']],
    ['"first kind"', ['t3']],
    ['"kind first"', []],
    ['"the first"', ['t1', 't3']],
    ['first -kind', ['t1']],
    ['the -"first kind" -"the engine"', ['t1']],
    ['t2', ['t2']],
    ['*', ['s1', 's2', 't1', 't2', 't3']],
    ['', []],
    ['block', []],
  ])('finds %j', async (q, expected) => {
    expect(await ask(conference(), search, {q})).toEqual(expected)
  })

  it('searches one attribute', async () => {
    expect(await ask(conference(), '*[name match text::query($q)]._id', {q: 'ada*'})).toEqual([
      's2',
    ])
  })

  it('scores as the reference search of the Studio needs it', async () => {
    const query = `*[_type in $types] | score(boost(_type in ["speaker"] && name match text::query($q), 10), ([@, _id] match text::query($q) || references($raw))) [_score > 0] {_id, _originalId, "orderings": [_score]} | order(orderings[0] desc) [0...$limit]`
    const found = await ask(
      conference(),
      query,
      {types: ['speaker', 'talk'], q: 'grace*', raw: 'grace', limit: 102},
      'drafts',
    )
    expect(found).toMatchObject([{_id: 's1', _originalId: 's1'}])
  })

  it('works in a perspective, and after a change', async () => {
    const store = conference()
    await ask(store, search, {q: 'loom'}, 'drafts')
    act(store, [
      'edit',
      {publishedId: 't2', draftId: 'drafts.t2', patch: {set: {title: 'The loom'}}},
    ])
    expect(await ask(store, search, {q: 'loom'}, 'drafts')).toEqual(['t2'])
    expect(await ask(store, search, {q: 'loom'}, 'published')).toEqual([])
    expect(await ask(store, search, {q: 'loom'})).toEqual(['drafts.t2'])
  })
})

describe('perspectives', () => {
  function layered() {
    const store = testStore()
    const talk = (_id: string, title: string, more = {}) => ({
      create: {_id, _type: 'talk', title, ...more},
    })
    mutate(
      store,
      talk('a', 'a'),
      talk('drafts.a', 'a draft'),
      talk('versions.r1.a', 'a in r1'),
      talk('drafts.b', 'b draft'),
      talk('c', 'c', {to: {_ref: 'a'}}),
      talk('versions.r2.c', 'c in r2', {_system: {delete: true}}),
    )
    return store
  }

  it.each<[Perspective, unknown]>([
    [
      'published',
      [
        ['a', 'a', 'a'],
        ['c', 'c', 'c'],
      ],
    ],
    [
      'drafts',
      [
        ['a', 'drafts.a', 'a draft'],
        ['b', 'drafts.b', 'b draft'],
        ['c', 'c', 'c'],
      ],
    ],
    [
      ['drafts'],
      [
        ['a', 'drafts.a', 'a draft'],
        ['b', 'drafts.b', 'b draft'],
        ['c', 'c', 'c'],
      ],
    ],
    [
      ['r1', 'drafts'],
      [
        ['a', 'versions.r1.a', 'a in r1'],
        ['b', 'drafts.b', 'b draft'],
        ['c', 'c', 'c'],
      ],
    ],
    [['r2', 'r1'], [['a', 'versions.r1.a', 'a in r1']]],
  ])('%j', async (perspective, expected) => {
    const rows = await ask(
      layered(),
      '*[_type == "talk"]{"row": [_id, _originalId, title]}.row',
      {},
      perspective,
    )
    expect(rows).toEqual(expected)
  })

  it('raw has every version under its own id', async () => {
    expect(await ask(layered(), 'count(*)')).toBe(6)
    expect(await ask(layered(), '*[sanity::versionOf("a")]._id')).toEqual([
      'a',
      'drafts.a',
      'versions.r1.a',
    ])
  })

  it('follow references inside themselves', async () => {
    expect(await ask(layered(), '*[_id == "c"][0].to->title', {}, 'drafts')).toBe('a draft')
    expect(await ask(layered(), '*[_id == "c"][0].to->title', {}, 'published')).toBe('a')
  })

  it('are kept in step', async () => {
    const store = layered()
    const titles = '*[_type == "talk"].title'
    await ask(store, titles, {}, 'drafts')
    await ask(store, titles, {}, 'published')
    act(
      store,
      ['publish', {publishedId: 'a', draftId: 'drafts.a'}],
      ['version.discard', {versionId: 'drafts.b'}],
    )
    expect(await ask(store, titles, {}, 'drafts')).toEqual(['a draft', 'c'])
    expect(await ask(store, titles, {}, 'published')).toEqual(['a draft', 'c'])
  })
})

describe('a filter for listeners', () => {
  const store = conference()
  const talk = get(store, 't1') ?? null
  it.each<[string, Record<string, unknown>, boolean]>([
    ['*', {}, true],
    ['*[_type == "talk"] | order(n desc) [3...9] {title}', {}, true],
    ['*[_type == $type]', {type: 'speaker'}, false],
    ['*[_id in $ids]', {ids: ['t1']}, true],
    ['*[_type == "talk"][n == 3].title', {}, true],
    ['*[sanity::versionOf("t1")]', {}, true],
    ['*[references("s1")]', {}, true],
    ['*[[@, _id] match text::query("compil*")]', {}, true],
    ['*[speaker->name == "Grace Hopper"]', {}, false],
    ['*[author == identity()]', {}, false],
  ])('%s', (query, params, expected) => {
    const matches = store.compileFilter(query, params)
    expect(matches(talk)).toBe(expected)
    expect(matches(null)).toBe(false)
  })

  it('is refused with the place of the mistake', () => {
    expect(() => store.compileFilter('*[', {})).toThrow(LakeError)
    expect(() => store.compileFilter('{"a": 1}', {})).toThrow(/begins with a filter/)
  })
})

it('tags what a query read, and what a transaction changed', async () => {
  const store = conference()
  const tagsOf = async (query: string) => (await store.query({query, perspective: 'raw'})).syncTags
  const talks = await tagsOf('*[_type == "talk"]{title}')
  const speakers = await tagsOf('*[_type == "speaker"]{name}')
  const wide = [
    await tagsOf('*[title == "x"]'),
    await tagsOf('*[_type == "talk"]{"by": speaker->name}'),
  ]
  mutate(store, {patch: {id: 't1', set: {n: 4}}})
  const changed = store.since(1)?.[0]?.syncTags ?? []
  const touched = (tags: readonly string[]) => tags.some((tag) => changed.includes(tag))
  expect([touched(talks), touched(speakers), ...wide.map(touched)]).toEqual([
    true,
    false,
    true,
    true,
  ])
})
