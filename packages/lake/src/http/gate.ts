import {isLoopbackHost} from '../loopback.ts'
import type {Tickets} from './tickets.ts'

/** What of a request decides whether it may enter. */
export interface Caller {
  /** The Host header. */
  host: string
  origin: string | undefined
  /** Sec-Fetch-Site: only browsers send it. */
  site: string | undefined
  /** Path and query as sent. */
  target: string
}

export type Verdict =
  | {allowed: true; origin: string | undefined}
  | {allowed: false; message: string}

export interface Gate {
  /** Without a port (before listening, or called without a socket) any port is ours. */
  setPort(port: number): void
  port(): number | undefined
  check(caller: Caller): Verdict
}

/**
 * Keeps foreign web pages out of a server that anyone's browser can reach: the Host must be a
 * loopback name with our port (DNS rebinding), the Origin must be ours or listed (cross-site reads
 * and writes), and without an Origin the browser must not say that another site asks.
 */
export function createGate(options: {
  project: string
  origins: readonly string[]
  tickets: Tickets
}): Gate {
  const listed = new Set(options.origins)
  let ownPort: number | undefined

  const isOwnHost = (host: string) => {
    const match = /^(\[::1\]|[a-z0-9.-]+)(?::(\d{1,5}))?$/i.exec(host)
    if (!match?.[1]) return false
    const name = match[1].toLowerCase()
    const port = Number(match[2] ?? 80)
    if (ownPort !== undefined && port !== ownPort) return false
    return (
      isLoopbackHost(name) ||
      name === `${options.project}.localhost` ||
      /^sse-\d{1,9}\.localhost$/.test(name)
    )
  }

  const isKnownOrigin = (origin: string, target: string) => {
    if (origin === 'null') return options.tickets.accepts(target)
    if (listed.has(origin)) return true
    return origin.startsWith('http://') && isOwnHost(origin.slice('http://'.length))
  }

  return {
    setPort: (port) => {
      ownPort = port
    },
    port: () => ownPort,
    check({host, origin, site, target}) {
      if (!isOwnHost(host)) {
        return refuse(
          `This lake does not answer to the host "${host}". Use http://localhost:${ownPort ?? ''}.`,
        )
      }
      if (origin !== undefined) {
        return isKnownOrigin(origin, target)
          ? {allowed: true, origin}
          : refuse(
              `The origin "${origin}" may not use this lake. Start it with --origin ${origin} to allow it.`,
            )
      }
      return site === undefined || OWN_SITES.has(site) || ASSET.test(target)
        ? {allowed: true, origin: undefined}
        : refuse('Another web site asked for this. The lake answers its own pages only.')
    },
  }
}

/**
 * A picture may stand in any page, such as a preview in a sandboxed frame: its address holds the hash
 * of its bytes, so that only who has them can name it, and a page cannot read what it shows.
 */
const ASSET = /^\/(?:images|files)\//
const OWN_SITES = new Set(['same-origin', 'same-site', 'none'])

function refuse(message: string): Verdict {
  return {allowed: false, message}
}
