import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'

const cli = fileURLToPath(new URL('../../../../packages/lake/src/cli.ts', import.meta.url))

export interface LakeProcess {
  port: number
  stop(): Promise<void>
  /** As a crash would. */
  kill(): Promise<void>
}

/** A lake for a data folder, in a process of its own; on any free port unless one is given. */
export async function lakeProcess(home: string, wanted = 0): Promise<LakeProcess> {
  const child = spawn(process.execPath, [cli, 'serve', '--port', String(wanted)], {
    env: {...process.env, ROSTRUM_HOME: home},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const port = Number(/localhost:(\d+)/.exec(String(said))?.[1])
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  return {port, stop: () => end('SIGTERM'), kill: () => end('SIGKILL')}
}
