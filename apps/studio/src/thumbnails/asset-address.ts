import {connection} from '../connection.ts'
import type {AssetAddress} from './shown-slide.ts'

/** Where the pictures and films of the dataset are: on the lake, or at Sanity's. */
export const assetAddress: AssetAddress = (assetId) => {
  const [, kind, name, format] = /^(image|file)-(.+)-(\w+)$/.exec(assetId) ?? []
  if (kind === undefined || name === undefined || format === undefined) return null
  const {projectId, dataset} = connection
  const host = connection.kind === 'local' ? connection.apiHost : 'https://cdn.sanity.io'
  return `${host}/${kind}s/${projectId}/${dataset}/${name}.${format}`
}

/** Small enough for a thumbnail. */
export function thumbnailAddress({url, width}: {url: string; width: number | null}): string {
  if (width === null || width <= smallest) return url
  const address = new URL(url)
  address.searchParams.set('w', String(smallest))
  return address.href
}

const smallest = 640
