import {createHash, randomUUID} from 'node:crypto'
import {readdir, readFile, rename, stat, unlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {boom} from '../http/errors.ts'
import type {AssetFolder} from './asset-folder.ts'
import {assetHeaders, fileResponse} from './file-response.ts'
import {imageParams, type Format, type ImageParams} from './image-params.ts'
import {transformImage} from './transform-image.ts'

/** A stored image, as the address asks for it (the parameters of @sanity/image-url). */
export async function displayImage(
  request: Request,
  assets: AssetFolder,
  name: string,
): Promise<Response> {
  const match = /^([0-9a-f]{40})-(\d{1,6})x(\d{1,6})\.([a-z0-9]{1,5})$/.exec(name)
  const [, sha1, , , extension] = match ?? []
  if (!sha1 || !extension || !assets.has(sha1, extension)) {
    throw boom(404, `There is no image "${name}" in this lake.`)
  }
  const {searchParams} = new URL(request.url)
  const params = imageParams(Object.fromEntries(searchParams))
  const format = outputFormat(params, extension, request.headers.get('accept') ?? '')
  if (!format || !asksForWork(params, format, extension)) {
    return fileResponse(request, assets.path(sha1, extension), extension)
  }
  const key = createHash('sha256')
    .update(`${sha1} ${format} ${JSON.stringify(params)}`)
    .digest('hex')
  const bytes = await cached(assets.cache, `${key}.${format}`, () =>
    transformImage(assets.path(sha1, extension), params, format),
  )
  const headers = new Headers(assetHeaders(MIME[format], searchParams.get('dl')))
  if (params.autoFormat) headers.append('vary', 'Accept')
  return new Response(new Uint8Array(bytes), {headers})
}

const MIME: Record<Format, string> = {
  jpg: 'image/jpeg',
  pjpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
}

/** Undefined for what is sent as it is: drawings, and moving pictures unless a format is named. */
function outputFormat(params: ImageParams, extension: string, accept: string): Format | undefined {
  if (extension === 'svg') return undefined
  if (params.fm) return params.fm
  if (extension === 'gif' && !params.frame) return undefined
  if (params.autoFormat && accept.includes('image/webp')) return 'webp'
  return extension === 'jpg' || extension === 'webp' || extension === 'avif' ? extension : 'png'
}

function asksForWork(params: ImageParams, format: Format, extension: string): boolean {
  const idle = JSON.stringify(imageParams({auto: params.autoFormat ? 'format' : ''}))
  return format !== extension || JSON.stringify(params) !== idle
}

/** Made once, kept on disk. A cache that fails is no cache, but never an error. */
async function cached(folder: string, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const path = join(folder, name)
  const known = await readFile(path).catch(() => undefined)
  if (known) return known
  const bytes = await make()
  const temporary = join(folder, `${randomUUID()}.part`)
  await writeFile(temporary, bytes, {mode: 0o600})
    .then(() => rename(temporary, path))
    .then(() => prune(folder))
    .catch(() => undefined)
  return bytes
}

const KEPT = 2000
let writes = 0

async function prune(folder: string): Promise<void> {
  writes += 1
  if (writes % 100 !== 0) return
  const names = await readdir(folder)
  if (names.length <= KEPT) return
  const dated = await Promise.all(
    names.map(async (name) => ({name, time: (await stat(join(folder, name))).mtimeMs})),
  )
  const old = dated.toSorted((a, b) => b.time - a.time).slice(KEPT)
  await Promise.all(old.map(({name}) => unlink(join(folder, name)).catch(() => undefined)))
}
