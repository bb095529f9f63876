import type {Server} from 'node:http'
import {createAdaptorServer} from '@hono/node-server'
import {freePort, isFree} from './free-port.ts'

export interface LoopbackServers {
  port: number
  servers: readonly Server[]
  /** Takes nothing new at once; cuts what has not ended after `grace` milliseconds. */
  close: (grace: number) => Promise<void>
}

export interface ListenOptions {
  /** `disconnect` cuts the connection that the request came by. */
  fetch: (request: Request, disconnect: () => void) => Response | Promise<Response>
  /** 0: one that is free on each loopback address. */
  port: number
  inUse: PortInUse
}

/** What to throw where a port is in use, given one that is free. */
export type PortInUse = (port: number, free: number) => Error

/** @throws what `inUse` makes of a port that is taken; 0 never is */
export async function checkPort(port: number, inUse: PortInUse): Promise<void> {
  if (port !== 0 && !(await isFree(port))) throw inUse(port, await freePort(port + 1))
}

/** Listens on this machine's loopback addresses, and on no other. */
export async function listenOnLoopback(options: ListenOptions): Promise<LoopbackServers> {
  const {port, first} = await listenFirst(options)
  // Browsers may try [::1] for localhost first. A machine without IPv6 does without.
  const second = await listen({...options, port}, '::1').catch(() => undefined)
  const servers = second ? [first, second] : [first]
  return {port, servers, close: (grace) => closeAll(servers, grace)}
}

async function listenFirst(options: ListenOptions): Promise<{port: number; first: Server}> {
  const {port: wanted, inUse} = options
  await checkPort(wanted, inUse)
  for (let tries = 0; ; tries += 1) {
    const port = wanted === 0 ? await freePort() : wanted
    try {
      return {port, first: await listen({...options, port}, '127.0.0.1')}
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      // Somebody else took the free one in between: any other will do.
      if (wanted !== 0 || tries === mostTries) throw inUse(port, await freePort(port + 1))
    }
  }
}

const mostTries = 20

function listen({fetch, port}: ListenOptions, host: string): Promise<Server> {
  const server = createAdaptorServer({
    fetch: (request, {outgoing}) => fetch(request, () => void outgoing.destroy()),
    overrideGlobalObjects: false,
    serverOptions: {
      headersTimeout: 10_000,
      connectionsCheckingInterval: 5_000,
      keepAliveTimeout: 60_000,
      maxHeaderSize: 65_536,
    },
  }) as Server
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

async function closeAll(servers: readonly Server[], grace: number): Promise<void> {
  const closed = servers.map(
    (server) => new Promise<void>((resolve) => void server.close(() => resolve())),
  )
  // A connection that becomes idle while we close is not closed by itself.
  const sweep = setInterval(() => {
    for (const server of servers) server.closeIdleConnections()
  }, 20)
  let deadline: NodeJS.Timeout | undefined
  const late = new Promise((resolve) => (deadline = setTimeout(resolve, grace)))
  await Promise.race([Promise.all(closed), late])
  clearTimeout(deadline)
  clearInterval(sweep)
  for (const server of servers) server.closeAllConnections()
}
