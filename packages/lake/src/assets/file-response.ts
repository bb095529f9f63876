import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import {Readable} from 'node:stream'
import {boom} from '../http/errors.ts'
import {servedType} from './sniff-type.ts'

/**
 * A stored file, or the part a Range header asks for. Opened by itself it can run nothing: the type
 * is ours, not guessed by the browser, and scripts are off.
 */
export async function fileResponse(
  request: Request,
  path: string,
  extension: string,
): Promise<Response> {
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  )
  if (size === undefined) throw boom(404, 'There is no such asset in this lake.')
  const url = new URL(request.url)
  const headers = new Headers(assetHeaders(servedType(extension), url.searchParams.get('dl')))
  headers.set('accept-ranges', 'bytes')
  const range = parseRange(request.headers.get('range'), size)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, {status: 416, headers})
  }
  const {start, end} = range ?? {start: 0, end: size - 1}
  headers.set('content-length', String(end - start + 1))
  if (range) headers.set('content-range', `bytes ${start}-${end}/${size}`)
  const body =
    size === 0 || request.method === 'HEAD'
      ? null
      : Readable.toWeb(createReadStream(path, {start, end}))
  return new Response(body as ReadableStream<Uint8Array> | null, {
    status: range ? 206 : 200,
    headers,
  })
}

/** Assets never change under their address, so that they are kept for a year. */
export function assetHeaders(type: string, download: string | null): Record<string, string> {
  return {
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    'x-content-type-options': 'nosniff',
    ...(download === null ? {} : {'content-disposition': disposition(download)}),
  }
}

function disposition(filename: string): string {
  if (!filename) return 'attachment'
  const ascii = filename.replace(/[^\w .()-]/g, '_')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(filename)}`
}

function parseRange(header: string | null, size: number) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (!match[1] && !match[2])) return undefined
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]))
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1
  return start > end || start >= size ? 'unsatisfiable' : {start, end}
}
