import {readFile} from 'node:fs/promises'
import {gzipSync} from 'node:zlib'
import {packTar, type TarEntry} from 'modern-tar'
import type {LakeContext} from '../context.ts'
import {assetFields, assetName, withoutAssetRefs} from './asset-paths.ts'
import {canonicalJson, portable} from './canonical-json.ts'

/** Every document as a line, in the order of ids; the same bytes while nothing changes. */
export function* exportLines({store}: Pick<LakeContext, 'store'>): Generator<string> {
  for (const document of store.all()) yield `${canonicalJson(portable(document))}\n`
}

/** Documents and the bytes of their assets as a `.tar.gz`; the same bytes while nothing changes. */
export async function exportArchive({store, assets, dataset}: LakeContext): Promise<Buffer> {
  const travels = (id: string) => {
    const name = assetName(id)
    return name && assets.has(name.sha1, name.extension) ? name : undefined
  }
  const lines: string[] = []
  const files: TarEntry[] = []
  const fields: Record<string, unknown> = {}
  for (const document of store.all()) {
    const name = /^sanity\.(?:image|file)Asset$/.test(document._type)
      ? travels(document._id)
      : undefined
    if (name) {
      files.push(
        entry(`${dataset}/${name.path}`, await readFile(assets.path(name.sha1, name.extension))),
      )
      fields[`${name.kind}-${name.sha1}`] = assetFields(document)
    } else {
      lines.push(`${canonicalJson(withoutAssetRefs(portable(document), travels))}\n`)
    }
  }
  const tar = await packTar([
    entry(`${dataset}/data.ndjson`, Buffer.from(lines.join(''))),
    entry(`${dataset}/assets.json`, Buffer.from(`${canonicalJson(fields)}\n`)),
    ...files,
  ])
  const zipped = gzipSync(tar, {level: 9})
  // The header names the system that made it; 255 is "unknown", so that all make the same bytes.
  zipped[9] = 255
  return zipped
}

function entry(name: string, body: Buffer): TarEntry {
  const header = {
    name,
    size: body.byteLength,
    mode: 0o644,
    uid: 0,
    gid: 0,
    mtime: new Date(0),
    type: 'file' as const,
  }
  return {header, body: new Uint8Array(body)}
}
