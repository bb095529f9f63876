import type {Server} from 'node:http'
import {type AddressInfo, createServer} from 'node:net'
import {fileURLToPath} from 'node:url'
import {createAdaptorServer} from '@hono/node-server'
import {readStaticFiles} from './static-files.ts'
import {studioApp} from './studio-app.ts'

export interface ServeStudioOptions {
  /** 0: any free one. */
  port: number
  /** Origin of the lake, as the browser reaches it: `http://localhost:3334`. */
  lakeUrl: string
  /** Origin of the decks; without it no deck can be opened from the Studio. */
  deckUrl?: string
  /** Loopback address to listen on. Default 127.0.0.1. */
  host?: string
  /** Folder of the built Studio. Default: this package's dist/. */
  dist?: string
}

export interface StudioServer {
  url: string
  port: number
  close(): Promise<void>
}

/**
 * Serves the built Studio on loopback.
 * @throws Error when the Studio is not built, and when the port is in use; the message says what
 * to do.
 */
export async function serveStudio(options: ServeStudioOptions): Promise<StudioServer> {
  const files = readStaticFiles(options.dist ?? fileURLToPath(new URL('../dist/', import.meta.url)))
  const host = options.host ?? '127.0.0.1'
  const server = createAdaptorServer({fetch: studioApp({...options, files}).fetch}) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
    server.listen(options.port, host)
  }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    const free = await nextFreePort(options.port + 1, host)
    throw new Error(
      `Port ${options.port} is in use, so the Studio cannot start; ${free} is free: STUDIO_PORT=${free}`,
    )
  })
  const {port} = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

async function nextFreePort(from: number, host: string): Promise<number> {
  for (let port = from; port < 65_536; port++) {
    if (await isFree(port, host)) return port
  }
  return 0
}

function isFree(port: number, host: string): Promise<boolean> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
