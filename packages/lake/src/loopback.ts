export {freePort, isFree} from './http/free-port.ts'
import {listenOnLoopback} from './http/loopback-servers.ts'

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
  const {fetch, port: wanted, name, portVariable} = options
  const inUse = (port: number, free: number): Error =>
    new Error(
      `Port ${port} is in use, so ${name} cannot start; ${free} is free: ${portVariable}=${free}`,
    )
  const {port, close} = await listenOnLoopback({
    port: wanted,
    inUse,
    fetch: (request) =>
      isLoopbackHost(request.headers.get('host') ?? '')
        ? fetch(request)
        : new Response(`${name} answers to localhost only.\n`, {status: 403}),
  })
  return {url: `http://localhost:${port}`, port, close: () => close(0)}
}

/** Is this Host header a name of this machine's loopback interface, whatever the port? */
export function isLoopbackHost(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host)
}
