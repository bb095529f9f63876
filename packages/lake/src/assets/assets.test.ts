import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {crc32, deflateSync} from 'node:zlib'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {rawRequest} from '../http/testing/raw-request.ts'
import {startLake} from '../http/testing/start-lake.ts'
import {imageParams} from './image-params.ts'
import {cropOffset, planSize} from './image-size.ts'
import {sniffType} from './sniff-type.ts'
import {svgSize} from './svg-size.ts'

type Colour = {r: number; g: number; b: number; alpha?: number}

/** Left half red, right half blue, or as told. */
async function picture(
  width = 80,
  height = 40,
  left: Colour = {r: 220, g: 30, b: 30},
): Promise<Buffer> {
  const half = await sharp({create: {width: width / 2, height, channels: 4, background: left}})
    .png()
    .toBuffer()
  return sharp({create: {width, height, channels: 4, background: {r: 20, g: 40, b: 200, alpha: 1}}})
    .composite([{input: half, left: 0, top: 0}])
    .png()
    .toBuffer()
}

/** The colour of one pixel, as `red`, `blue` or the numbers. */
async function pixel(bytes: Buffer, left: number, top: number): Promise<string> {
  const {data} = await sharp(bytes)
    .extract({left, top, width: 1, height: 1})
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  const [r = 0, g = 0, b = 0, a = 0] = data
  if (a > 200 && r > 150 && b < 100) return 'red'
  if (a > 200 && b > 150 && r < 100) return 'blue'
  return [r, g, b, a].join(',')
}

/** As much of a PNG as says how large it is; unfolded it would take ten gigabytes. */
function pngHeader(width: number, height: number): Buffer {
  const chunk = (name: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(content.byteLength, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(10))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('upload', () => {
  test('of an image makes a document with all that is known of it, once', async () => {
    const {client, home} = await startLake()
    const bytes = await picture()
    const asset = await client.assets.upload('image', bytes, {
      filename: 'halves.png',
      label: 'l',
      creditLine: 'me',
    })
    expect(asset).toMatchObject({
      _id: expect.stringMatching(/^image-[0-9a-f]{40}-80x40-png$/),
      _type: 'sanity.imageAsset',
      extension: 'png',
      mimeType: 'image/png',
      originalFilename: 'halves.png',
      label: 'l',
      creditLine: 'me',
      size: bytes.byteLength,
      path: expect.stringMatching(/^images\/rostrum\/production\/[0-9a-f]{40}-80x40\.png$/),
      metadata: {
        hasAlpha: true,
        isOpaque: true,
        dimensions: {width: 80, height: 40, aspectRatio: 2},
        lqip: expect.stringMatching(/^data:image\/png;base64,/),
        palette: {dominant: {background: expect.stringMatching(/^#[0-9a-f]{6}$/)}},
      },
    })
    const again = await client.assets.upload('image', bytes, {filename: 'other-name.png'})
    expect(again).toMatchObject({_id: asset._id, _rev: asset._rev, originalFilename: 'halves.png'})
    expect(readdirSync(join(home, 'assets'))).toEqual([`${asset.sha1hash}.png`])
  })

  test('turns a photograph as its camera says', async () => {
    const {client} = await startLake()
    const sideways = await sharp(await picture())
      .jpeg()
      .withMetadata({orientation: 6})
      .toBuffer()
    const asset = await client.assets.upload('image', sideways)
    expect(asset.metadata.dimensions).toMatchObject({width: 40, height: 80})
    expect(asset._id).toMatch(/-40x80-jpg$/)
  })

  test('of what is no picture, damaged or empty is refused, and nothing is kept', async () => {
    const {client, home} = await startLake()
    await expect(client.assets.upload('image', Buffer.from('<html><script>'))).rejects.toThrow(
      /no picture/,
    )
    await expect(
      client.assets.upload('image', (await picture()).subarray(0, 60)),
    ).rejects.toMatchObject({statusCode: 400})
    const bomb = pngHeader(50_000, 50_000)
    await expect(client.assets.upload('image', bomb)).rejects.toMatchObject({statusCode: 413})
    expect(readdirSync(join(home, 'assets'))).toEqual([])
    expect(await client.fetch('count(*)')).toBe(0)
  })

  test('of a file keeps its name and takes its type from the bytes', async () => {
    const {client} = await startLake()
    const asset = await client.assets.upload('file', Buffer.from('%PDF-1.7 …'), {
      filename: 'Paper.PDF',
      contentType: 'text/html',
    })
    expect(asset).toMatchObject({
      _id: expect.stringMatching(/^file-[0-9a-f]{40}-pdf$/),
      mimeType: 'application/pdf',
      originalFilename: 'Paper.PDF',
    })
  })
})

describe('display', () => {
  async function shown() {
    const {client, base, port} = await startLake()
    const asset = await client.assets.upload('image', await picture())
    const get = async (search: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${base}/${asset.path}${search}`, {headers})
      const bytes = Buffer.from(await response.arrayBuffer())
      return {response, bytes, ...(response.ok ? await sharp(bytes).metadata() : {})}
    }
    return {get, asset, base, port}
  }

  test('sends the original as it is, never to be run', async () => {
    const {get} = await shown()
    const {response, bytes} = await get('')
    expect(bytes).toEqual(await picture())
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    })
    expect((await get('?dl=halves.png')).response.headers.get('content-disposition')).toContain(
      'filename="halves.png"',
    )
  })

  test('brings it to size in every way an address can ask for', async () => {
    const {get} = await shown()
    const size = async (search: string) => {
      const {width, height} = await get(search)
      return `${width}x${height}`
    }
    expect(await size('?w=40')).toBe('40x20')
    expect(await size('?h=10&dpr=2')).toBe('40x20')
    expect(await size('?w=2000&fit=max')).toBe('80x40')
    expect(await size('?w=30&h=30&fit=clip')).toBe('30x15')
    expect(await size('?w=30&h=30&fit=crop')).toBe('30x30')
    expect(await size('?w=30&h=30&fit=fill')).toBe('30x30')
    expect(await size('?w=200&h=200&fit=fillmax&bg=fff')).toBe('200x200')
    expect(await size('?w=30&h=30&fit=scale')).toBe('30x30')
    expect(await size('?w=160&h=160&fit=min')).toBe('40x40')
    expect(await size('?w=400&max-w=100')).toBe('100x50')
    expect(await size('?or=90')).toBe('40x80')
    expect(await size('?pad=5')).toBe('90x50')
    expect(await size('?rect=40,0,40,40&w=33&h=33&fit=crop&dpr=1')).toBe('33x33')
  })

  test('cuts where it is told to', async () => {
    const {get} = await shown()
    const centre = async (search: string) => pixel((await get(search)).bytes, 5, 5)
    expect(await centre('?rect=0,0,20,20')).toBe('red')
    expect(await centre('?rect=50,0,20,20')).toBe('blue')
    expect(await centre('?w=20&h=20&fit=crop&crop=left')).toBe('red')
    expect(await centre('?w=20&h=20&fit=crop&crop=right')).toBe('blue')
    expect(await centre('?w=20&h=20&fit=crop&crop=focalpoint&fp-x=0.9&fp-y=0.5')).toBe('blue')
    expect(await centre('?flip=h')).toBe('blue')
    expect(await centre('?sat=-100')).not.toBe('red')
    expect(await centre('?invert=true')).not.toBe('red')
    expect(await centre('?blur=50')).toBe('red')
    expect(await centre('?sharp=50')).toBe('red')
    expect(await centre('?w=80&h=80&fit=fill&bg=0000c8')).toBe('blue')
  })

  test('changes the format, also to what the browser takes', async () => {
    const {get} = await shown()
    expect((await get('?fm=jpg&q=50')).response.headers.get('content-type')).toBe('image/jpeg')
    expect((await get('?fm=avif')).format).toBe('heif')
    expect((await get('?auto=format', {accept: 'image/webp,*/*'})).format).toBe('webp')
    expect((await get('?auto=format', {accept: '*/*'})).format).toBe('png')
  })

  test('answers the same picture again from its cache', async () => {
    const {get} = await shown()
    const first = await get('?w=30')
    expect((await get('?w=30&unknown=1')).bytes).toEqual(first.bytes)
  })

  test('says what is wrong with an address', async () => {
    const {get} = await shown()
    const wrong = [
      '?w=abc',
      '?w=99999',
      '?fit=odd',
      '?rect=1,2,3',
      '?rect=80,0,5,5',
      '?bg=url(x)',
      '?fm=exe',
    ]
    const answers = await Promise.all(wrong.map((search) => get(search)))
    expect(answers.map(({response}) => response.status)).toEqual(wrong.map(() => 400))
    const messages = answers.map(
      ({bytes}) => (JSON.parse(bytes.toString('utf8')) as {message: string}).message,
    )
    expect(messages.map((message) => message.split(/[ =]/)[0])).toEqual([
      'w',
      'w',
      'fit',
      'rect',
      'rect',
      'bg',
      'fm',
    ])
  })

  test('sends parts of files', async () => {
    const {client, base} = await startLake()
    const asset = await client.assets.upload('file', Buffer.from('0123456789'), {
      filename: 'digits.txt',
    })
    const get = async (range?: string) => {
      const response = await fetch(`${base}/${asset.path}`, range ? {headers: {range}} : {})
      return [response.status, await response.text(), response.headers.get('content-range')]
    }
    expect(await get()).toEqual([200, '0123456789', null])
    expect(await get('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10'])
    expect(await get('bytes=7-')).toEqual([206, '789', 'bytes 7-9/10'])
    expect(await get('bytes=-2')).toEqual([206, '89', 'bytes 8-9/10'])
    expect(await get('bytes=10-')).toEqual([416, '', 'bytes */10'])
  })

  test('has no way out of its folder', async () => {
    const {port} = await startLake()
    const names = [
      '../../server.json',
      '..%2f..%2fserver.json',
      '%2e%2e/server.json',
      '....//server.json',
      '.env',
      'production.sqlite',
      '..%5cserver.json',
      'x%00.png',
    ]
    const paths = ['images', 'files'].flatMap((kind) =>
      names.map((name) => `/${kind}/rostrum/production/${name}`),
    )
    const answers = await Promise.all(paths.map((path) => rawRequest(port, {path})))
    expect(
      answers.filter(
        ({status, body}) => status < 400 || status >= 500 || body.includes('instance'),
      ),
    ).toEqual([])
  })

  test('a drawing or page that holds a script can run nothing', async () => {
    const {client, base} = await startLake()
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><script>alert(1)</script></svg>'
    const drawing = await client.assets.upload('image', Buffer.from(svg))
    expect(drawing).toMatchObject({
      extension: 'svg',
      metadata: {dimensions: {width: 30, height: 20}},
    })
    const page = await client.assets.upload(
      'file',
      Buffer.from('<html><script>alert(1)</script>'),
      {filename: 'page.html'},
    )
    for (const {path} of [drawing, page]) {
      const {headers} = await fetch(`${base}/${path}?w=10`)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox$/)
      expect(headers.get('content-type')).not.toContain('html')
    }
  })
})

test('sizes follow from the source and the address alone', () => {
  const plan = planSize({width: 800, height: 400}, imageParams({w: '100', h: '100', fit: 'crop'}))
  expect(plan).toEqual({scaled: {width: 200, height: 100}, frame: {width: 100, height: 100}})
  expect(cropOffset(plan, imageParams({crop: 'top,right'}))).toEqual({left: 100, top: 0})
  expect(cropOffset(plan, imageParams({crop: 'focalpoint', 'fp-x': '0'}))).toEqual({
    left: 0,
    top: 0,
  })
})

test('the size of a drawing comes from its attributes', () => {
  expect(svgSize('<svg width="2in" height="96">')).toEqual({width: 192, height: 96})
  expect(svgSize('<svg viewBox="0 0 40 10" width="80">')).toEqual({width: 80, height: 20})
  expect(svgSize('<svg width="100%" viewBox="0,0,40,10">')).toEqual({width: 40, height: 10})
  expect(svgSize('<svg>')).toEqual({width: 300, height: 150})
})

test('types come from the first bytes', () => {
  expect(sniffType(Buffer.from('<?xml version="1.0"?>\n<!-- x --><svg>'))?.extension).toBe('svg')
  expect(sniffType(Buffer.from('<html><svg>'))).toBeUndefined()
  expect(sniffType(Buffer.from('RIFFxxxxWEBPVP8 '))?.mimeType).toBe('image/webp')
  expect(sniffType(Buffer.alloc(0))).toBeUndefined()
})
