import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'

const cli = fileURLToPath(new URL('../../../../packages/lake/src/cli.ts', import.meta.url))

export interface LakeProcess {
  stop(): Promise<void>
}

/** A lake for a data folder, in a process of its own, on any free port. */
export async function lakeProcess(home: string): Promise<LakeProcess> {
  const child = spawn(process.execPath, [cli, 'serve', '--port', '0'], {
    env: {...process.env, ROSTRUM_HOME: home},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  await once(child.stdout, 'data')
  return {
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
