import {describe, expect, test} from 'vitest'
import {clientFor, EDITOR, startLake} from './testing/start-lake.ts'

const talk = {_id: 'talk-1', _type: 'talk', title: 'Flow'}

describe('query', () => {
  test('answers the real client, with parameters and an envelope', async () => {
    const {client} = await startLake()
    await client.create(talk)
    expect(await client.fetch('*[_type == $type]{title}', {type: 'talk'})).toEqual([
      {title: 'Flow'},
    ])
    const envelope = await client.fetch('*[_id == "none"][0]', {}, {filterResponse: false})
    expect(envelope.result).toBeNull()
    expect(envelope.query).toBe('*[_id == "none"][0]')
    expect(envelope.syncTags).toEqual(expect.any(Array))
  })

  test('takes long queries by POST', async () => {
    const {client} = await startLake()
    await client.create(talk)
    const ids = Array.from({length: 2000}, (_, index) => `other-${index}`)
    expect(await client.fetch('count(*[_id in $ids])', {ids: [...ids, 'talk-1']})).toBe(1)
  })

  test('shows drafts by perspective, and raw to old API versions', async () => {
    const {client, base} = await startLake()
    await client.create({...talk, _id: 'drafts.talk-1'})
    const count = 'count(*[_type == "talk"])'
    expect(await client.fetch(count)).toBe(0)
    expect(await client.fetch(count, {}, {perspective: 'drafts'})).toBe(1)
    expect(await clientFor(base, {apiVersion: '2021-03-25'}).fetch(count)).toBe(1)
    const mixed = await fetch(`${base}/vX/data/query/production?query=*&perspective=raw,drafts`)
    expect(mixed.status).toBe(400)
  })

  test('points at a syntax error', async () => {
    const {client} = await startLake()
    await expect(client.fetch('*[_type == ')).rejects.toThrow(/GROQ query parse error/)
  })

  test('says which parameter is not JSON', async () => {
    const {base} = await startLake()
    const response = await fetch(`${base}/v1/data/query/production?query=*&$id=talk`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: {description: expect.stringContaining('$id')},
    })
  })
})

describe('documents', () => {
  test('come in the order asked for; absent ones are left out', async () => {
    const {client, base} = await startLake()
    await client.create(talk)
    expect(await client.getDocument('talk-1')).toMatchObject(talk)
    expect(await client.getDocument('nothing')).toBeUndefined()
    expect(await client.getDocuments(['nothing', 'talk-1'])).toMatchObject([null, talk])
    const answer = await fetch(`${base}/vX/data/doc/production/nothing,talk-1?excludeContent=true`)
    const {documents, omitted} = (await answer.json()) as {documents: object[]; omitted: unknown}
    expect(omitted).toEqual([{id: 'nothing', reason: 'existence'}])
    expect(Object.keys(documents[0] ?? {}).toSorted()).toEqual([
      '_createdAt',
      '_id',
      '_rev',
      '_type',
      '_updatedAt',
    ])
  })

  test('tell who refers to them', async () => {
    const {client, base} = await startLake()
    await client.create(talk)
    await client.create({_id: 'deck-1', _type: 'deck', talk: {_type: 'reference', _ref: 'talk-1'}})
    const answer = await fetch(`${base}/vX/data/references/production/documents/talk-1/to`)
    expect(await answer.json()).toEqual({totalCount: 1, references: [{documentId: 'deck-1'}]})
  })

  test('leave as NDJSON in the order of their ids', async () => {
    const {client, base} = await startLake()
    await client
      .transaction()
      .create({...talk, _id: 'b'})
      .create({...talk, _id: 'a'})
      .create({_id: 'c', _type: 'deck'})
      .commit()
    const lines = await (await fetch(`${base}/vX/data/export/production?types=talk`)).text()
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as {_id: string})._id),
    ).toEqual(['a', 'b'])
  })
})

describe('mutations', () => {
  test('patch, delete and answer documents or ids', async () => {
    const {client} = await startLake()
    await client.create(talk)
    const patched = await client
      .patch('talk-1')
      .set({title: 'Calm'})
      .inc({minutes: 5})
      .setIfMissing({tags: []})
      .append('tags', ['x'])
      .commit()
    expect(patched).toMatchObject({title: 'Calm', tags: ['x']})
    const result = await client.transaction().delete('talk-1').commit({transactionId: 'my-tx'})
    expect(result).toMatchObject({
      transactionId: 'my-tx',
      results: [{id: 'talk-1', operation: 'delete'}],
    })
  })

  test('are all or nothing, and say what was wrong', async () => {
    const {client} = await startLake()
    await client.create(talk)
    const failing = client
      .transaction()
      .create({...talk, _id: 'talk-2'})
      .create(talk)
      .commit()
    await expect(failing).rejects.toMatchObject({statusCode: 409})
    expect(await client.getDocument('talk-2')).toBeUndefined()
  })

  test('are guarded by revisions: of simultaneous writers one wins', async () => {
    const {client} = await startLake()
    const {_rev} = await client.create(talk)
    const writes = Array.from({length: 8}, (_, index) =>
      client
        .patch('talk-1')
        .ifRevisionId(_rev)
        .set({title: `writer ${index}`})
        .commit(),
    )
    const outcomes = await Promise.allSettled(writes)
    expect(outcomes.filter(({status}) => status === 'fulfilled')).toHaveLength(1)
  })

  test('change nothing when rehearsed', async () => {
    const {client} = await startLake()
    await client.create(talk, {dryRun: true})
    expect(await client.getDocument('talk-1')).toBeUndefined()
  })

  test('are refused with a malformed body or transaction id', async () => {
    const {base} = await startLake()
    const post = (body: string) =>
      fetch(`${base}/vX/data/mutate/production`, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body,
      })
    expect((await post('{')).status).toBe(400)
    expect((await post('[]')).status).toBe(400)
    expect((await post('{"mutations": [1]}')).status).toBe(400)
    expect((await post('{"mutations": [], "transactionId": "a b"}')).status).toBe(400)
    expect((await post(`{"mutations": [], "pad": "${'x'.repeat(4_000_000)}"}`)).status).toBe(413)
  })
})

describe('actions and history', () => {
  test('create, edit, publish and tell the story', async () => {
    const {client, base} = await startLake()
    await client.action({
      actionType: 'sanity.action.document.create',
      publishedId: 'talk-1',
      attributes: {...talk, _id: 'drafts.talk-1'},
      ifExists: 'fail',
    })
    const {transactionId: edited} = await client.action({
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.talk-1',
      publishedId: 'talk-1',
      patch: {set: {title: 'Calm'}},
    })
    await client.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.talk-1',
      publishedId: 'talk-1',
    })
    expect(await client.fetch('*[_id == "talk-1"][0].title')).toBe('Calm')
    expect(await client.getDocument('drafts.talk-1')).toBeUndefined()

    const history = `${base}/vX/data/history/production`
    const then = await (await fetch(`${history}/documents/drafts.talk-1?revision=${edited}`)).json()
    expect(then).toMatchObject({documents: [{title: 'Calm', _rev: edited}]})
    const log = await (
      await fetch(`${history}/transactions/drafts.talk-1?excludeContent=true&effectFormat=mendoza`)
    ).text()
    const entries = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(entries).toHaveLength(3)
    expect(entries[1]).toMatchObject({
      id: edited,
      author: EDITOR.id,
      effects: {'drafts.talk-1': {apply: expect.any(Array)}},
    })
    expect(entries[1]).not.toHaveProperty('mutations')
    const {events} = (await (
      await fetch(`${history}/events/documents/talk-1?limit=10`)
    ).json()) as {events: Record<string, {type: string}[]>}
    expect(events['talk-1']?.[0]).toMatchObject({type: 'publishDocumentVersion', author: EDITOR.id})
    expect((await fetch(`${history}/documents/talk-1`)).status).toBe(400)
  })
})

test('both host forms, both path forms and any API version reach the data', async () => {
  const {lake, port, client} = await startLake()
  await client.create(talk)
  const paths = [
    `http://rostrum.localhost:${port}/v1/data/query/production`,
    `http://localhost:${port}/vX/data/query/production`,
    `http://[::1]:${port}/v2021-06-07/projects/rostrum/datasets/production/query`,
  ]
  for (const path of paths) {
    const response = await lake.fetch(new Request(`${path}?query=count(*[_type=="talk"])`))
    expect(await response.json()).toMatchObject({result: 1})
  }
})

test('an unknown project, dataset or endpoint is named, and the endpoint remembered', async () => {
  const {base, client} = await startLake()
  await expect(clientFor(base, {dataset: 'other'}).fetch('*')).rejects.toThrow(
    /serves the dataset "production"/,
  )
  await expect(clientFor(base, {projectId: 'other'}).fetch('*')).rejects.toThrow(
    /serves the project "rostrum"/,
  )
  expect((await fetch(`${base}/vX/projects/other/datasets/production/query?query=*`)).status).toBe(
    404,
  )
  expect(await client.request({url: '/_rostrum/unknown'})).toEqual([])
  const response = await fetch(`${base}/vX/no/such/thing`)
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({statusCode: 404, error: 'Not Found'})
  expect(await client.request({url: '/_rostrum/unknown'})).toEqual(['GET /vX/no/such/thing'])
})
