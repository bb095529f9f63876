import {cacheFolderOf} from '@rostrum/deck/cache-folder'
import {openContent} from '@rostrum/deck/content'
import {prepareContent} from '@rostrum/deck/prepare'
import {serveDecks} from '@rostrum/deck/serve'
import {dataHome, serveLake, snapshotHome} from '@rostrum/lake'
import type {Connection} from '@rostrum/schema/connection'
import {serveStudio} from '@rostrum/studio/serve'

export interface Server {
  close(): Promise<void>
}

/**
 * Starts what belongs to a connection and says where it is. Each server is in `running` as soon as
 * it runs, so that whoever stops them half-way stops them all.
 */
export async function startServers(
  {kind, ports, projectId, dataset}: Connection,
  running: Server[],
  say: (line: string) => void,
): Promise<void> {
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
  const {imported, bad} = await prepareContent(content, {say})
  for (const {path, message} of bad) process.stderr.write(`${path}: ${message}\n`)
  const changed = imported.filter(({state}) => state !== 'unchanged')
  if (changed.length > 0)
    say(`Starter content: ${changed.map(({title}) => `“${title}”`).join(', ')}`)
  const studio = await serveStudio({
    port: ports.studio,
    lakeUrl: kind === 'local' ? address(ports.lake) : undefined,
    deckUrl: address(ports.deck),
  })
  running.push(studio)
  const decks = await serveDecks({
    port: ports.deck,
    content,
    studioUrl: studio.url,
    cacheFolder: cacheFolderOf(process.env),
  })
  running.push(decks)
  say('')
  say(`  Studio  ${studio.url}   write and edit talks`)
  if (kind === 'local') say(`  Lake    ${address(ports.lake)}   the store behind them`)
  say(`  Decks   ${decks.url}   pick a talk and present it`)
  say('')
  say('Ctrl-C stops all of it.')
}
