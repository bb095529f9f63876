import {createServer} from 'node:net'
import type {Ports} from '@rostrum/schema/connection'

const servers: {readonly [Name in keyof Ports]: {server: string; variable: string}} = {
  studio: {server: 'the Studio', variable: 'STUDIO_PORT'},
  lake: {server: 'the lake', variable: 'LAKE_PORT'},
  deck: {server: 'the deck app', variable: 'DECK_PORT'},
}

/**
 * The ports to listen on, before anything does: each free, and a free one in the place of 0.
 * @throws Error with one line for each port that cannot be had, the variable to set and a free port
 */
export async function settlePorts(wanted: Ports, names: readonly (keyof Ports)[]): Promise<Ports> {
  const settled = {...wanted}
  // What one server is to have is not for another.
  const spoken = new Set(names.map((name) => wanted[name]))
  const free = async (from?: number): Promise<number> => {
    let port = from ?? (await anyFree())
    while (spoken.has(port) || !(await canListen(port))) port = port < 65_535 ? port + 1 : 1024
    spoken.add(port)
    return port
  }
  const seen = new Set<number>()
  const lines: string[] = []
  for (const name of names) {
    const port = wanted[name]
    if (port === 0) {
      settled[name] = await free()
    } else if (seen.has(port) || !(await canListen(port))) {
      const {server, variable} = servers[name]
      const other = await free(port)
      lines.push(
        `Port ${port} is in use, so ${server} cannot start; ${other} is free: ${variable}=${other}`,
      )
    }
    seen.add(port)
  }
  if (lines.length > 0) throw new Error(lines.join('\n'))
  return settled
}

/** On both loopback addresses; a machine without IPv6 does with one. */
async function canListen(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await tryPort(port, host)
    if (code === 'EADDRINUSE' || (code === 'EACCES' && host === '127.0.0.1')) return false
  }
  return true
}

function tryPort(port: number, host: string): Promise<string | undefined> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', ({code}: NodeJS.ErrnoException) => resolve(code))
    probe.listen(port, host, () => probe.close(() => resolve(undefined)))
  })
}

function anyFree(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
