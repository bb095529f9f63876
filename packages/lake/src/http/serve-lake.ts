import type {Server} from 'node:http'
import {createAdaptorServer} from '@hono/node-server'
import {createLake, DEFAULT_PORT, type Lake, type LakeOptions} from '../create-lake.ts'
import {describeServer, removeServerFile, writeServerFile} from '../home/server-file.ts'
import {prepareHome} from '../home/data-home.ts'
import {acquireLock} from '../store/lock.ts'
import type {LakeError} from '../types.ts'
import {boom} from './errors.ts'
import {freePort, isFree} from './free-port.ts'
import {acceptPresence} from './accept-presence.ts'

export interface ServeOptions extends LakeOptions {
  /** 0 takes any free one. */
  port?: number
  /** Leave a note in the home, so that commands find this server. Default true. */
  announce?: boolean
}

export interface ServedLake {
  url: string
  port: number
  lake: Lake
  /** Lets requests end (two seconds at most), ends streams, closes the store. */
  close: () => Promise<void>
}

/**
 * A lake on this machine's loopback addresses only.
 * @throws LockedError where another process has the home; LakeError 409 where the port is taken
 */
export async function serveLake(options: ServeOptions): Promise<ServedLake> {
  const {port: wanted = DEFAULT_PORT, announce = true} = options
  const home = prepareHome(options.home)
  const lock = acquireLock(home)
  let lake: Lake | undefined
  try {
    const port = wanted === 0 ? await freePort() : wanted
    if (wanted !== 0 && !(await isFree(port))) throw await portTaken(port)
    const origin = options.origin ?? `http://localhost:${wanted || DEFAULT_PORT}`
    lake = createLake({...options, home, origin})
    lake.gate.setPort(port)
    const servers = await listen(lake, port).catch(async (error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE' ? await portTaken(port) : error
    })
    const presence = acceptPresence(servers, lake)
    const url = `http://localhost:${port}`
    lock.announce(port)
    if (announce) writeServerFile(home, describeServer(lake, url, port))
    const served = lake
    let closing: Promise<void> | undefined
    const close = async () => {
      if (announce) removeServerFile(home, served.instance)
      const done = Promise.all(servers.map(closed))
      presence.close()
      served.endStreams()
      // A connection that becomes idle while we close is not closed by itself.
      const sweep = setInterval(() => each(servers, 'closeIdleConnections'), 20)
      await withDeadline(done, GRACE)
      clearInterval(sweep)
      each(servers, 'closeAllConnections')
      served.close()
      lock.release()
    }
    return {url, port, lake, close: () => (closing ??= close())}
  } catch (error) {
    lake?.close()
    lock.release()
    throw error
  }
}

const GRACE = 1500

async function listen(lake: Lake, port: number): Promise<Server[]> {
  const first = await listenOn(lake, port, '127.0.0.1')
  // Browsers may try [::1] for localhost first. A machine without IPv6 does without.
  const second = await listenOn(lake, port, '::1').catch(() => undefined)
  return second ? [first, second] : [first]
}

function listenOn(lake: Lake, port: number, hostname: string): Promise<Server> {
  const server = createAdaptorServer({
    fetch: (request, {outgoing}) => lake.fetch(request, () => void outgoing.destroy()),
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
    server.listen(port, hostname, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

async function portTaken(port: number): Promise<LakeError> {
  const next = await freePort(port + 1)
  return boom(409, `Port ${port} is in use. Port ${next} is free: use --port ${next}.`)
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => void server.close(() => resolve()))
}

function each(
  servers: readonly Server[],
  method: 'closeIdleConnections' | 'closeAllConnections',
): void {
  for (const server of servers) server[method]()
}

async function withDeadline(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)))])
  clearTimeout(timer)
}
