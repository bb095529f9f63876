import {createServer} from 'node:net'

/** A port that nobody listens on, on either loopback address: the first from `start`, or any. */
export async function freePort(start?: number): Promise<number> {
  for (let port = start ?? (await anyPort()); port <= 65_535; port += 1) {
    if (await isFree(port)) return port
  }
  return anyPort()
}

export async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1']) {
    const failure = await tryListen(port, host)
    if (failure !== undefined && failure !== 'EADDRNOTAVAIL' && failure !== 'EAFNOSUPPORT')
      return false
  }
  return true
}

function tryListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
    probe.listen({port, host, exclusive: true}, () => probe.close(() => resolve(undefined)))
  })
}

function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
