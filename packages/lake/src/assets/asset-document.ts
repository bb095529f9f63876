import {createHash} from 'node:crypto'
import type {LakeContext} from '../http/context.ts'
import {imageFacts} from './image-metadata.ts'
import {sniffType} from './sniff-type.ts'

export type AssetKind = 'image' | 'file'

/** What the uploader says about an asset; the rest follows from the bytes. */
export interface AssetFields {
  originalFilename?: string
  label?: string
  title?: string
  description?: string
  creditLine?: string
  altText?: string
  source?: {id: string; name: string; url?: string}
}

export interface AssetDocument extends AssetFields {
  _id: string
  _type: 'sanity.imageAsset' | 'sanity.fileAsset'
  extension: string
  [attribute: string]: unknown
}

/**
 * The document of an asset, with its bytes already safe on disk. A file keeps the extension of
 * `filename`; what an image is follows from its bytes alone.
 */
export async function keepAsset(
  context: Pick<LakeContext, 'assets' | 'origin' | 'project' | 'dataset'>,
  kind: AssetKind,
  bytes: Buffer,
  fields: AssetFields,
  filename: string | undefined = fields.originalFilename,
): Promise<AssetDocument> {
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  const {name, extension, mimeType, metadata} = await FACTS[kind](bytes, sha1, filename)
  const path = `${kind}s/${context.project}/${context.dataset}/${name}.${extension}`
  if (!context.assets.has(sha1, extension)) await context.assets.write(sha1, extension, bytes)
  return {
    _id: `${kind}-${name}-${extension}`,
    _type: `sanity.${kind}Asset`,
    assetId: sha1,
    sha1hash: sha1,
    extension,
    mimeType,
    size: bytes.byteLength,
    path,
    url: `${context.origin}/${path}`,
    uploadId: sha1.slice(0, 32),
    ...fields,
    ...metadata,
  }
}

interface Facts {
  name: string
  extension: string
  mimeType: string
  metadata: Record<string, unknown>
}

const FACTS: Record<
  AssetKind,
  (bytes: Buffer, sha1: string, filename: string | undefined) => Promise<Facts>
> = {
  image: async (bytes, sha1) => {
    const {extension, mimeType, metadata} = await imageFacts(bytes)
    const {width, height} = metadata.dimensions
    return {name: `${sha1}-${width}x${height}`, extension, mimeType, metadata: {metadata}}
  },
  file: async (bytes, sha1, filename) => {
    const sniffed = sniffType(bytes)
    const named = /\.([a-z0-9]{1,8})$/i.exec(filename ?? '')?.[1]?.toLowerCase()
    const extension = named ?? sniffed?.extension ?? 'bin'
    const mimeType = sniffed?.mimeType ?? 'application/octet-stream'
    return {name: sha1, extension, mimeType, metadata: {}}
  },
}
