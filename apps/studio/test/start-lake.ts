import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {createServer} from 'node:net'
import {fileURLToPath} from 'node:url'

export interface LakeProcess {
  url: string
  /** kill -9, as a crash would. Resolves when the process is gone. */
  kill(): Promise<void>
  /** On the same port and home as before. Resolves when it answers. */
  start(): Promise<void>
  stop(): Promise<void>
}

export async function reservePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('No port was given.')
  return address.port
}

export async function startLake(home: string, port: number, origin: string): Promise<LakeProcess> {
  let running: ChildProcess | undefined
  const end = async (signal: NodeJS.Signals) => {
    const child = running
    running = undefined
    if (!child || child.exitCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  const start = async () => {
    const script = fileURLToPath(new URL('lake-process.ts', import.meta.url))
    const child = spawn(process.execPath, [script, home, String(port), origin], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running = child
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const ended = once(child, 'exit').then(() => {
      throw new Error(`The lake ended before it was ready:\n${said}`)
    })
    await Promise.race([once(child.stdout, 'data'), ended])
    ended.catch(() => undefined)
  }
  await start()
  return {
    url: `http://localhost:${port}`,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
