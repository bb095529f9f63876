import type {Server} from 'node:http'
import {createAdaptorServer} from '@hono/node-server'
import {freePort, isFree} from './free-port.ts'

export interface LoopbackServers {
  servers: readonly Server[]
  /** Takes nothing new at once; cuts what has not ended after `grace` milliseconds. */
  close: (grace: number) => Promise<void>
}

export interface ListenOptions {
  /** `disconnect` cuts the connection that the request came by. */
  fetch: (request: Request, disconnect: () => void) => Response | Promise<Response>
  port: number
  inUse: PortInUse
}

/** What to throw where a port is in use, given one that is free. */
export type PortInUse = (port: number, free: number) => Error

/** The wanted port, or for 0 one that is free on each loopback address. */
export async function claimPort(wanted: number, inUse: PortInUse): Promise<number> {
  if (wanted === 0) return freePort()
  if (!(await isFree(wanted))) throw inUse(wanted, await freePort(wanted + 1))
  return wanted
}

/** Listens on this machine's loopback addresses, and on no other. */
export async function listenOnLoopback(options: ListenOptions): Promise<LoopbackServers> {
  const {port, inUse} = options
  const first = await listen(options, '127.0.0.1').catch(async (error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? inUse(port, await freePort(port + 1)) : error
  })
  // Browsers may try [::1] for localhost first. A machine without IPv6 does without.
  const second = await listen(options, '::1').catch(() => undefined)
  const servers = second ? [first, second] : [first]
  return {servers, close: (grace) => closeAll(servers, grace)}
}

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
