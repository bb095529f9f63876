import {gunzipSync} from 'node:zlib'
import {unpackTar} from 'modern-tar'
import {boom} from '../errors.ts'
import {isRecord} from '../read-body.ts'

export interface Archive {
  ndjson: string
  /** Bytes by path inside the archive, such as `images/<name>.png`. */
  files: ReadonlyMap<string, Buffer>
  /** What `assets.json` says of an asset, by `image-<sha1>` or `file-<sha1>`. */
  fields: Readonly<Record<string, Record<string, unknown>>>
}

/**
 * Reads a `.tar.gz` in memory; no path of it ever names a place on the disk.
 * @throws LakeError 400 for what is no such archive, 413 for one that unfolds beyond measure
 */
export async function unpackArchive(bytes: Buffer): Promise<Archive> {
  const entries = await readTar(unzip(bytes))
  const escape = entries.find(({name}) => /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name))
  if (escape)
    throw boom(
      400,
      `The archive has an entry outside of itself: "${escape.name}". Nothing was imported.`,
    )
  const documents = entries.find(({name}) => /(?:^|\/)[^/]+\.ndjson$/.test(name))
  if (!documents)
    throw boom(
      400,
      'The archive holds no .ndjson file. Expected one made by `lake export` or `sanity dataset export`.',
    )
  const root = documents.name.replace(/[^/]+$/, '')
  const files = new Map(
    entries
      .filter(({name}) => name.startsWith(root))
      .map(({name, data}) => [name.slice(root.length), data] as const),
  )
  return {
    ndjson: documents.data.toString('utf8'),
    files,
    fields: parseFields(files.get('assets.json')),
  }
}

function unzip(bytes: Buffer): Buffer {
  const maxOutputLength = Math.min(
    MAX_UNPACKED,
    Math.max(MIN_UNPACKED, bytes.byteLength * MAX_RATIO),
  )
  try {
    return gunzipSync(bytes, {maxOutputLength})
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw boom(
        413,
        `The archive unfolds to more than ${Math.round(maxOutputLength / 1e6)} MB. Nothing was imported.`,
      )
    }
    throw boom(400, 'The archive is damaged or not gzip. Expected a .tar.gz.')
  }
}

async function readTar(bytes: Buffer): Promise<{name: string; data: Buffer}[]> {
  const entries = await unpackTar(new Uint8Array(bytes)).catch((error: unknown) => {
    throw boom(
      400,
      `The archive is damaged: ${error instanceof Error ? error.message : 'unreadable'}`,
    )
  })
  return entries.flatMap(({header, data}) =>
    (header.type ?? 'file') === 'file' && data
      ? [{name: header.name.replace(/^\.\//, ''), data: Buffer.from(data)}]
      : [],
  )
}

function parseFields(bytes: Buffer | undefined): Archive['fields'] {
  try {
    const value: unknown = JSON.parse(bytes?.toString('utf8') ?? '{}')
    if (!isRecord(value)) throw new TypeError('not an object')
    return Object.fromEntries(
      Object.entries(value).filter(([, fields]) => isRecord(fields)),
    ) as Archive['fields']
  } catch (error) {
    throw boom(
      400,
      `assets.json cannot be read: ${error instanceof Error ? error.message : 'damaged'}`,
    )
  }
}

const MIN_UNPACKED = 32_000_000
const MAX_UNPACKED = 2_000_000_000
const MAX_RATIO = 100
