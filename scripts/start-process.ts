import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer, type Server} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {onTestFinished} from 'vitest'

export interface StartProcess {
  child: ChildProcess
  /** Settles when the output has it; fails when the process ends without it. */
  hasSaid: (text: string) => Promise<string>
  finished: Promise<{code: number | null; out: string; err: string}>
}

/** `npm start` as a process of its own, without the set-up before it. */
export function startProcess(env: Record<string, string>): StartProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const finished = once(child, 'close').then(([code]) => ({code: code as number | null, out, err}))
  const hasSaid = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => out.includes(text) && resolve(out)
      child.stdout.on('data', look)
      look()
      void finished.then(() => reject(new Error(`It ended without saying “${text}”: ${out}${err}`)))
    })
  return {child, hasSaid, finished}
}

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-start-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  return folder
}

/** A port that somebody listens on until the test ends. */
export async function busyPort(): Promise<number> {
  const server = await listenAnywhere()
  onTestFinished(() => void server.close())
  return portOf(server)
}

/** Ports that were free a moment ago, no two the same. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({length: count}, listenAnywhere))
  const ports = servers.map(portOf)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}

async function listenAnywhere(): Promise<Server> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('It does not listen.')
  return address.port
}
