import type {SanityClient} from '@sanity/client'
import {UserError} from '../user-error.ts'

/**
 * A picture's bytes. Pictures of the local lake are asked of the lake that runs now, whatever
 * address it had when they were uploaded; nothing is ever fetched from anywhere but the store.
 *
 * @throws UserError where the address is not the store's, or the store does not have it
 */
export async function fetchImage(
  client: SanityClient,
  url: string,
): Promise<{bytes: Uint8Array<ArrayBuffer>; type: string}> {
  const address = ownAddress(client, url)
  const response = await fetch(address)
  if (!response.ok) {
    throw new UserError(
      `The picture ${url} could not be read (status ${response.status}). Upload it again in the Studio.`,
    )
  }
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    type: response.headers.get('content-type') ?? 'application/octet-stream',
  }
}

function ownAddress(client: SanityClient, url: string): URL {
  const {apiHost, projectId, dataset, useProjectHostname} = client.config()
  const {pathname, search, origin} = new URL(url, apiHost)
  const isOurs = pathname.startsWith(`/images/${projectId}/${dataset}/`)
  if (isOurs && !useProjectHostname) return new URL(pathname + search, apiHost)
  if (isOurs && origin === 'https://cdn.sanity.io') return new URL(url)
  throw new UserError(
    `The picture ${url} is not kept in the store. Upload it in the Studio instead of linking to it.`,
  )
}
