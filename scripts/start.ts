/** `npm start`: the lake, the Studio and the decks on this machine, until Ctrl-C. */
import {openContent} from '@rostrum/deck/content'
import {serveDecks} from '@rostrum/deck/serve'
import {mergeStarter} from '@rostrum/deck/starter'
import {dataHome, serveLake, snapshotHome} from '@rostrum/lake'
import {connectionFrom} from '@rostrum/schema/connection'
import {serveStudio} from '@rostrum/studio/serve'

interface Server {
  close(): Promise<void>
}

const running: Server[] = []
const say = (line: string): void => void process.stdout.write(`${line}\n`)

let stopping: Promise<void> | undefined
const stop = (code: number): void => {
  stopping ??= closeAll().then(() => process.exit(code))
}
process.on('SIGINT', () => {
  say('\nStopping …')
  stop(0)
})
process.on('SIGTERM', () => stop(0))

try {
  await start()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  stop(1)
}

async function start(): Promise<void> {
  const {kind, ports, projectId, dataset} = connectionFrom(process.env)
  const address = (port: number): string => `http://localhost:${port}`
  if (kind === 'local') {
    const home = dataHome(process.env)
    say(`Opening the store in ${home} …`)
    const lake = await serveLake({
      home,
      port: ports.lake,
      project: projectId,
      dataset,
      origins: [ports.studio, ports.deck].flatMap((port) => [
        address(port),
        `http://127.0.0.1:${port}`,
      ]),
    })
    running.push(lake)
    await snapshotHome(home, 'before start')
  }
  const content = await openContent(process.env)
  running.push(content)
  const {imported, bad} = await mergeStarter(content)
  for (const {path, message} of bad) process.stderr.write(`${path}: ${message}\n`)
  const changed = imported.filter(({state}) => state !== 'unchanged')
  if (changed.length > 0)
    say(`Starter content: ${changed.map(({title}) => `“${title}”`).join(', ')}`)
  const studio = await serveStudio({
    port: ports.studio,
    lakeUrl: address(ports.lake),
    deckUrl: address(ports.deck),
  })
  running.push(studio)
  const decks = await serveDecks({port: ports.deck, content, studioUrl: studio.url})
  running.push(decks)
  say('')
  say(`  Studio  ${studio.url}   write and edit talks`)
  if (kind === 'local') say(`  Lake    ${address(ports.lake)}   the store behind them`)
  say(`  Decks   ${decks.url}   pick a talk and present it`)
  say('')
  say('Ctrl-C stops all of it.')
}

async function closeAll(): Promise<void> {
  for (const server of running.toReversed()) {
    try {
      await server.close()
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
}
