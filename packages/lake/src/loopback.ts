import type {Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createAdaptorServer} from '@hono/node-server'
import {freePort} from './http/free-port.ts'

export interface LoopbackOptions {
  fetch: (request: Request) => Response | Promise<Response>
  /** 0: any free one. */
  port: number
  /** What it is, for messages: "the Studio". */
  name: string
  /** The environment variable that sets its port. */
  portVariable: string
}

export interface LoopbackServer {
  url: string
  port: number
  close(): Promise<void>
}

/**
 * Serves on this machine's loopback addresses only, and answers to loopback names only: a page of
 * another site that has its own name point here (DNS rebinding) gets 403.
 *
 * @throws Error in one line when the port is in use; it names one that is free
 */
export async function serveOnLoopback(options: LoopbackOptions): Promise<LoopbackServer> {
  const first = await listen(options, '127.0.0.1', options.port).catch(async (error: unknown) => {
    if ((error as {code?: unknown}).code === 'EADDRINUSE') throw await portInUse(options)
    throw error
  })
  const {port} = first.address() as AddressInfo
  // Browsers may try [::1] for localhost first. A machine without IPv6 does without.
  const second = await listen(options, '::1', port).catch(() => undefined)
  return {
    url: `http://localhost:${port}`,
    port,
    close: async () => {
      await Promise.all([first, ...(second ? [second] : [])].map(closeServer))
    },
  }
}

/** Is this Host header a name of this machine's loopback interface, whatever the port? */
export function isLoopbackHost(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host)
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function listen({fetch, name}: LoopbackOptions, host: string, port: number): Promise<Server> {
  const guarded = (request: Request): Response | Promise<Response> =>
    isLoopbackHost(request.headers.get('host') ?? '')
      ? fetch(request)
      : new Response(`${name} answers to localhost only.\n`, {status: 403})
  const server = createAdaptorServer({fetch: guarded, overrideGlobalObjects: false}) as Server
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

async function portInUse({port, name, portVariable}: LoopbackOptions): Promise<Error> {
  const free = await freePort(port + 1)
  return new Error(
    `Port ${port} is in use, so ${name} cannot start; ${free} is free: ${portVariable}=${free}`,
  )
}
