import type {SanityClient} from '@sanity/client'
import {clientOf} from './reader.ts'
import type {Reader} from './reader.ts'
import {UserError} from '../user-error.ts'

/**
 * The bytes of a picture or a film.
 * @throws UserError where the address is not the store's, or the store does not have it
 */
export async function fetchAsset(client: Reader, url: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await openAsset(client, url)).arrayBuffer())
}

/**
 * A picture or a film as the store answers it: all of it, or what a Range header asks for (206, or
 * 416 where it has no such part). Assets of the local lake are asked of the lake that runs now,
 * whatever address it had when they were uploaded; nothing is fetched from anywhere but the store.
 *
 * @throws UserError where the address is not the store's, or the store does not have it
 */
export async function openAsset(client: Reader, url: string, range?: string): Promise<Response> {
  const address = ownAddress(await clientOf(client), url)
  const response = await fetch(address, range === undefined ? {} : {headers: {range}})
  if (response.ok || response.status === 416) return response
  throw new UserError(
    `${nameOf(url)} could not be read (status ${response.status}). Upload it again in the Studio.`,
  )
}

function ownAddress(client: SanityClient, url: string): URL {
  const {apiHost, projectId, dataset, useProjectHostname} = client.config()
  const {pathname, search, origin} = new URL(url, apiHost)
  const isOurs = ['images', 'files'].some((kind) =>
    pathname.startsWith(`/${kind}/${projectId}/${dataset}/`),
  )
  if (isOurs && !useProjectHostname) return new URL(pathname + search, apiHost)
  if (isOurs && origin === 'https://cdn.sanity.io') return new URL(url)
  throw new UserError(
    `${nameOf(url)} is not kept in the store. Upload it in the Studio instead of linking to it.`,
  )
}

const nameOf = (url: string): string => `The ${/\/files\//.test(url) ? 'film' : 'picture'} ${url}`
