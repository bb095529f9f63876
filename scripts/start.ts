/** `npm start`: the lake, the Studio and the decks on this machine, until Ctrl-C. */
import {connectionFrom} from '@rostrum/schema/connection'
import {settlePorts} from './settle-ports.ts'
import type {Server} from './start-servers.ts'

const running: Server[] = []
const say = (line: string): void => void process.stdout.write(`${line}\n`)

let stopping: Promise<void> | undefined
const stop = (code: number): void => {
  stopping ??= closeAll().then(() => process.exit(code))
}
process.on('SIGINT', () => {
  if (!stopping) say('\nStopping …')
  stop(0)
})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0))

try {
  const connection = connectionFrom(process.env)
  const names = ['studio', 'lake', 'deck'] as const
  const ports = await settlePorts(
    connection.ports,
    connection.kind === 'local' ? names : names.filter((name) => name !== 'lake'),
  )
  const {startServers} = await import('./start-servers.ts')
  await startServers({...connection, ports}, running, say)
} catch (error) {
  // What is under way when everything stops fails, and that is no news.
  if (!stopping) complain(error)
  stop(1)
}

async function closeAll(): Promise<void> {
  for (const server of running.toReversed()) {
    try {
      await server.close()
    } catch (error) {
      complain(error)
    }
  }
}

function complain(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
}
