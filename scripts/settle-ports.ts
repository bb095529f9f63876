import {freePort, isFree} from '@rostrum/lake/loopback'
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
    let port = await freePort(from)
    while (spoken.has(port)) port = await freePort(port + 1)
    spoken.add(port)
    return port
  }
  const seen = new Set<number>()
  const lines: string[] = []
  for (const name of names) {
    const port = wanted[name]
    if (port === 0) {
      settled[name] = await free()
    } else if (seen.has(port) || !(await isFree(port))) {
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
