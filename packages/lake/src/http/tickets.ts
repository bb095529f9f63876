import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto'

export interface Tickets {
  /** The target (path and query) with a ticket in it that is good for half a minute. */
  issue(target: string): string
  accepts(target: string): boolean
}

/**
 * A browser that follows our redirect to another host sends the Origin `null`, which every foreign
 * page can send too. The ticket in the redirect's address shows that we sent it, for this address.
 */
export function createTickets(now: () => number = Date.now): Tickets {
  const secret = randomBytes(32)
  const sign = (target: string, expires: string) =>
    createHmac('sha256', secret).update(`${expires} ${target}`).digest('base64url')

  return {
    issue(target) {
      const expires = String(now() + LIFETIME)
      return `${target}${target.includes('?') ? '&' : '?'}ticket=${expires}.${sign(target, expires)}`
    },
    accepts(target) {
      const match = /^(.*)[?&]ticket=(\d{1,16})\.([\w-]{43})$/s.exec(target)
      const [, bare, expires, signature] = match ?? []
      if (bare === undefined || expires === undefined || signature === undefined) return false
      if (Number(expires) < now()) return false
      return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(bare, expires)))
    },
  }
}

const LIFETIME = 30_000
