import {setTimeout as wait} from 'node:timers/promises'
import type {LakeOptions} from '../create-lake.ts'
import {serveLake} from '../http/serve-lake.ts'
import {LockedError} from '../store/lock.ts'
import {findServer} from './server-file.ts'

export interface Connection {
  /** For a client: `apiHost: url, useProjectHostname: false, useCdn: false`. */
  url: string
  /** Whether this process serves the home itself, until `close`. */
  embedded: boolean
  /** Names what is stored; undefined where another process may write at any moment. */
  state: () => string | undefined
  close: () => Promise<void>
}

/**
 * How a command reaches the data of a home: through the server that runs for it, else by serving it
 * itself for the while. Another command that does so is waited for.
 * @throws LockedError naming the holder when the home stays taken for `waitMs` milliseconds
 */
export async function connect(
  home: string,
  {waitMs = 5000, ...options}: {waitMs?: number} & Omit<LakeOptions, 'home'> = {},
): Promise<Connection> {
  const deadline = Date.now() + waitMs
  for (;;) {
    const running = await findServer(home)
    if (running) {
      const {url} = running
      return {url, embedded: false, state: () => undefined, close: async () => undefined}
    }
    try {
      const {port, lake, close} = await serveLake({...options, home, port: 0, announce: false})
      const state = () => lake.store.state()
      return {url: `http://127.0.0.1:${port}`, embedded: true, state, close}
    } catch (error) {
      if (!(error instanceof LockedError) || Date.now() >= deadline) throw error
    }
    await wait(100)
  }
}
