import type {Document} from '../../types.ts'
import {isRecord} from '../read-body.ts'

/** `image-<sha1>-<w>x<h>-<ext>` or `file-<sha1>-<ext>`, taken apart. */
export interface AssetName {
  kind: 'image' | 'file'
  sha1: string
  extension: string
  /** Its place in an archive. */
  path: string
}

export function assetName(id: string): AssetName | undefined {
  const match = /^(image|file)-([0-9a-f]{40})(-\d{1,6}x\d{1,6})?-([a-z0-9]{1,8})$/.exec(id)
  const [, kind, sha1, size = '', extension] = match ?? []
  if ((kind !== 'image' && kind !== 'file') || !sha1 || !extension) return undefined
  return {kind, sha1, extension, path: `${kind}s/${sha1}${size}.${extension}`}
}

/** Asset references as `_sanityAsset`, for the assets that travel along. */
export function withoutAssetRefs(
  value: unknown,
  travels: (id: string) => AssetName | undefined,
): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutAssetRefs(item, travels))
  if (!isRecord(value)) return value
  const {asset, ...rest} = value
  const name =
    isRecord(asset) && typeof asset['_ref'] === 'string' && onlyReference(asset)
      ? travels(asset['_ref'])
      : undefined
  const entries = Object.entries(name ? rest : value).map(
    ([key, part]) => [key, withoutAssetRefs(part, travels)] as const,
  )
  return name
    ? {...Object.fromEntries(entries), _sanityAsset: `${name.kind}@file://./${name.path}`}
    : Object.fromEntries(entries)
}

/** `_sanityAsset` as the reference it stands for; `resolve` answers the id or says what is wrong. */
export function withAssetRefs(value: unknown, resolve: (source: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withAssetRefs(item, resolve))
  if (!isRecord(value)) return value
  const {_sanityAsset: source, ...rest} = value
  const content = Object.fromEntries(
    Object.entries(rest).map(([key, part]) => [key, withAssetRefs(part, resolve)]),
  )
  if (typeof source !== 'string') return content
  return {...content, asset: {_type: 'reference', _ref: resolve(source)}}
}

/** What an editor or uploader said about an asset: everything that does not follow from its bytes. */
export function assetFields(asset: Document | Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(asset).filter(([key]) => !key.startsWith('_') && !DERIVED.has(key)),
  )
}

const DERIVED = new Set(
  'assetId sha1hash extension mimeType size path url uploadId metadata'.split(' '),
)

function onlyReference(asset: Record<string, unknown>): boolean {
  return Object.keys(asset).every((key) => key === '_type' || key === '_ref')
}
