/**
 * Keeps what was opened once, so that it can be presented with no network and no server: the newest
 * where that can be had, else what is kept. Never drafts, events, or what the API answers.
 */
import {clientsClaim} from 'workbox-core'
import {RangeRequestsPlugin} from 'workbox-range-requests'
import {registerRoute} from 'workbox-routing'
import {NetworkFirst} from 'workbox-strategies'
import {isKept} from './is-kept.ts'
import type {KeepMessage} from './keep-message.ts'

const cacheName = 'rostrum'

const parts = new RangeRequestsPlugin()
const network = new NetworkFirst({
  cacheName,
  plugins: [
    {
      cachedResponseWillBeUsed: (given) => parts.cachedResponseWillBeUsed!(given),
      // A part of a film is no film; a server without its store has nothing better than what is kept.
      cacheWillUpdate: ({response}) => Promise.resolve(response.status === 200 ? response : null),
      fetchDidSucceed: ({response}) => {
        if (response.status >= 500) throw new Error(`The server answered ${response.status}.`)
        return Promise.resolve(response)
      },
    },
  ],
})

registerRoute(({url, sameOrigin}) => sameOrigin && isKept(url), network)

declare const self: EventTarget & {skipWaiting(): Promise<void>}

self.addEventListener('install', () => void self.skipWaiting())
clientsClaim()

self.addEventListener('message', (event) => {
  const {data} = event as MessageEvent<Partial<KeepMessage>>
  if (data?.type !== 'keep' || data.addresses === undefined) return
  ;(event as MessageEvent & {waitUntil(work: Promise<unknown>): void}).waitUntil(
    keep(data.addresses),
  )
})

/** Each by itself: one that cannot be had does not keep the others away. */
async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName)
  await Promise.allSettled(
    addresses.map(async (address) => {
      const response = await fetch(address)
      if (response.status === 200) await cache.put(address, response)
    }),
  )
}
