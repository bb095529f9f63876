import {gzipSync} from 'node:zlib'
import {packTar} from 'modern-tar'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {startLake} from '../testing/start-lake.ts'
import {canonicalJson} from './canonical-json.ts'
import {parseNdjson} from './parse-ndjson.ts'

const PATH = '/vX/_rostrum/dataset/production'

async function send(
  base: string,
  body: string | Buffer,
): Promise<{status: number; answer: unknown}> {
  const type = typeof body === 'string' ? 'application/x-ndjson' : 'application/gzip'
  const bytes = new Uint8Array(Buffer.from(body))
  const response = await fetch(`${base}${PATH}`, {
    method: 'POST',
    headers: {'content-type': type},
    body: bytes,
  })
  return {status: response.status, answer: await response.json()}
}

async function take(base: string, format: 'ndjson' | 'tar' = 'ndjson'): Promise<Buffer> {
  return Buffer.from(await (await fetch(`${base}${PATH}?format=${format}`)).arrayBuffer())
}

const lines = (...documents: object[]) =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('')

async function tarGz(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const tar = await packTar(
    Object.entries(entries).map(([name, content]) => {
      const body = new Uint8Array(Buffer.from(content))
      return {header: {name, size: body.byteLength}, body}
    }),
  )
  return gzipSync(tar)
}

const red = () =>
  sharp({create: {width: 6, height: 4, channels: 3, background: '#d00'}})
    .png()
    .toBuffer()

describe('NDJSON', () => {
  test('goes in whatever the order of references, and comes out in the order of ids', async () => {
    const {base, client} = await startLake()
    const deck = {_id: 'a-deck', _type: 'deck', talk: {_type: 'reference', _ref: 'b-talk'}}
    const talk = {
      title: 'Flow',
      _type: 'talk',
      _id: 'b-talk',
      _createdAt: '2026-01-02T03:04:05.000Z',
    }
    expect(await send(base, lines(deck, talk))).toEqual({
      status: 200,
      answer: {documents: 2, written: 2, assets: 0},
    })
    expect(await client.getDocument('b-talk')).toMatchObject(talk)
    const text = (await take(base)).toString('utf8')
    expect(
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as {_id: string})._id),
    ).toEqual(['a-deck', 'b-talk'])
    expect(text).toContain(
      '{"_createdAt":"2026-01-02T03:04:05.000Z","_id":"b-talk","_type":"talk","title":"Flow"}',
    )
  })

  test('has the same bytes after a round trip, which writes nothing where it came from', async () => {
    const {base, client} = await startLake()
    await client.create({_id: 'a', _type: 'talk', z: 1, body: [{_key: 'k', b: 2, a: 'ü'}]})
    await client.create({_id: 'drafts.a', _type: 'talk'})
    const first = await take(base)
    const {_rev} = (await client.getDocument('a'))!
    expect(await send(base, first.toString('utf8'))).toMatchObject({
      answer: {documents: 2, written: 0},
    })
    expect(await client.getDocument('a')).toMatchObject({_rev})
    const other = await startLake()
    await send(other.base, first.toString('utf8'))
    expect(await take(other.base)).toEqual(first)
  })

  test('is refused whole, with every line that needs mending', async () => {
    const {base, client} = await startLake()
    const text = `{"_id":"ok","_type":"talk"}\n\n{oops\n[]\n{"_type":"talk"}\n{"_id":"-x","_type":"talk"}\n{"_id":"y"}\n{"_id":"ok","_type":"talk"}\n`
    const {status, answer} = await send(base, text)
    expect(status).toBe(400)
    expect(answer).toMatchObject({
      error: {
        type: 'importError',
        problems: [
          {line: 3, message: expect.stringContaining('not JSON')},
          {line: 4, message: expect.stringContaining('Expected a document')},
          {line: 5, message: expect.stringContaining('_id')},
          {line: 6, message: expect.stringContaining('"-x"')},
          {line: 7, message: expect.stringContaining('_type')},
          {line: 8, message: expect.stringContaining('line 1')},
        ],
      },
    })
    expect(await client.fetch('count(*)')).toBe(0)
  })

  test('names the line of a reference that leads nowhere', async () => {
    const {base, client} = await startLake()
    const deck = {_id: 'deck', _type: 'deck', talk: {_type: 'reference', _ref: 'nowhere'}}
    const {status, answer} = await send(base, lines({_id: 'fine', _type: 'talk'}, deck))
    expect(status).toBe(400)
    expect(answer).toMatchObject({
      error: {problems: [{line: 2, message: expect.stringContaining('nowhere')}]},
    })
    expect(await client.fetch('count(*)')).toBe(0)
  })
})

describe('archives', () => {
  test('carry assets along and have the same bytes after a round trip', async () => {
    const {base, client} = await startLake()
    const image = await client.assets.upload('image', await red(), {
      filename: 'red.png',
      title: 'Red',
    })
    const file = await client.assets.upload('file', Buffer.from('a,b'), {filename: 'table.csv'})
    await client.create({
      _id: 'talk',
      _type: 'talk',
      cover: {_type: 'image', asset: {_type: 'reference', _ref: image._id}, hotspot: {x: 0.2}},
      data: {_type: 'file', asset: {_type: 'reference', _ref: file._id}},
      same: {_type: 'reference', _ref: image._id},
    })
    const archive = await take(base, 'tar')
    expect(await take(base, 'tar')).toEqual(archive)

    const other = await startLake()
    expect(await send(other.base, archive)).toEqual({
      status: 200,
      answer: {documents: 1, written: 1, assets: 2},
    })
    expect(await take(other.base, 'tar')).toEqual(archive)
    expect(await other.client.getDocument('talk')).toMatchObject({
      cover: {asset: {_type: 'reference', _ref: image._id}, hotspot: {x: 0.2}},
      data: {asset: {_ref: file._id}},
    })
    expect(await other.client.getDocument(image._id)).toMatchObject({
      originalFilename: 'red.png',
      title: 'Red',
    })
    expect((await fetch(`${other.base}/${image.path}`)).status).toBe(200)
    expect(await send(other.base, archive)).toMatchObject({answer: {written: 0}})
  })

  test('of the hosted service are read', async () => {
    const {base, client} = await startLake()
    const cover = {_type: 'image', _sanityAsset: 'image@file://./images/cover.png'}
    const archive = await tarGz({
      'production-export-2026/data.ndjson': lines({_id: 'talk', _type: 'talk', cover}),
      'production-export-2026/assets.json': '{}',
      'production-export-2026/images/cover.png': await red(),
    })
    expect(await send(base, archive)).toMatchObject({status: 200})
    expect(await client.getDocument('talk')).toMatchObject({
      cover: {_type: 'image', asset: {_ref: expect.stringMatching(/^image-.*-6x4-png$/)}},
    })
    expect(await client.getDocument('talk')).not.toHaveProperty('cover._sanityAsset')
  })

  test.each([
    ['an entry outside', {'../escape.txt': 'x', 'data.ndjson': ''}, /outside/],
    ['an absolute entry', {'/tmp/escape.txt': 'x', 'data.ndjson': ''}, /outside/],
    ['no documents', {'readme.txt': 'x'}, /no \.ndjson/],
    ['a broken assets.json', {'data.ndjson': '', 'assets.json': '{'}, /assets\.json/],
    [
      'a missing picture',
      {
        'data.ndjson': lines({
          _id: 'a',
          _type: 't',
          c: {_sanityAsset: 'image@file://./images/no.png'},
        }),
      },
      /not in the archive/,
    ],
    [
      'a picture elsewhere',
      {'data.ndjson': lines({_id: 'a', _type: 't', c: {_sanityAsset: 'image@file:///etc/passwd'}})},
      /not part of the import/,
    ],
    [
      'a picture on the net',
      {
        'data.ndjson': lines({
          _id: 'a',
          _type: 't',
          c: {_sanityAsset: 'image@http://x.test/y.png'},
        }),
      },
      /not part of the import/,
    ],
  ])('with %s are refused whole', async (_name, entries, message) => {
    const {base, client} = await startLake()
    const {status, answer} = await send(base, await tarGz(entries))
    expect(status).toBe(400)
    expect(JSON.stringify(answer)).toMatch(message)
    expect(await client.fetch('count(*)')).toBe(0)
  })

  test('that unfold beyond measure are refused', async () => {
    const {base} = await startLake()
    const bomb = gzipSync(Buffer.alloc(64_000_000))
    expect(await send(base, bomb)).toMatchObject({status: 413})
    expect(await send(base, Buffer.from('not gzip'))).toMatchObject({status: 400})
  })
})

test('equal values are equal bytes', () => {
  expect(canonicalJson({b: [{d: 1, c: 2}], a: null})).toBe('{"a":null,"b":[{"c":2,"d":1}]}')
})

test('blank lines and a byte order mark do not matter', () => {
  const {lines: read, problems} = parseNdjson('\uFEFF{"_id":"a","_type":"t"}\r\n\r\n')
  expect(problems).toEqual([])
  expect(read).toEqual([{line: 1, document: {_id: 'a', _type: 't'}}])
})
