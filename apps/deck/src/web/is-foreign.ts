import {isLoopbackHost} from '@rostrum/lake/loopback'

/**
 * Does a page of another site ask, or want to show this in a frame of its own? To follow a link
 * from there is allowed.
 */
export function isForeign(header: (name: string) => string | undefined): boolean {
  const origin = header('origin')
  if (origin !== undefined && !(URL.canParse(origin) && isLoopbackHost(new URL(origin).host)))
    return true
  return header('sec-fetch-site') === 'cross-site' && header('sec-fetch-dest') !== 'document'
}
