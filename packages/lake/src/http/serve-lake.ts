import {createLake, DEFAULT_PORT, type Lake, type LakeOptions} from '../create-lake.ts'
import {describeServer, removeServerFile, writeServerFile} from '../home/server-file.ts'
import {prepareHome} from '../home/data-home.ts'
import {acquireLock} from '../store/lock.ts'
import type {LakeError} from '../types.ts'
import {boom} from './errors.ts'
import {acceptPresence} from './accept-presence.ts'
import {checkPort, listenOnLoopback} from './loopback-servers.ts'

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
    await checkPort(wanted, portInUse)
    const origin = options.origin ?? `http://localhost:${wanted || DEFAULT_PORT}`
    lake = createLake({...options, home, origin})
    const {
      port,
      servers,
      close: closeServers,
    } = await listenOnLoopback({
      port: wanted,
      inUse: portInUse,
      fetch: lake.fetch,
    })
    lake.gate.setPort(port)
    const presence = acceptPresence(servers, lake)
    const url = `http://localhost:${port}`
    lock.announce(port)
    if (announce) writeServerFile(home, describeServer(lake, url, port))
    const served = lake
    let closing: Promise<void> | undefined
    const close = async () => {
      if (announce) removeServerFile(home, served.instance)
      const done = closeServers(GRACE)
      presence.close()
      served.endStreams()
      await done
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

function portInUse(port: number, free: number): LakeError {
  return boom(409, `Port ${port} is in use. Port ${free} is free: use --port ${free}.`)
}
