import {connect, dataHome, findServer} from '@rostrum/lake'
import {connectionFrom} from '@rostrum/schema/connection'
import type {Connection} from '@rostrum/schema/connection'
import {createClient} from '@sanity/client'
import type {SanityClient} from '@sanity/client'
import {UserError} from '../user-error.ts'

/** Where content is read and written: the lake of this machine, or hosted Sanity. */
export interface Content {
  /** Sees raw documents, drafts among them, unless told otherwise. */
  client: SanityClient
  kind: 'local' | 'hosted'
  /** Whether others may change it meanwhile; else this process serves it for itself alone. */
  served: boolean
  /** Where the Studio of this machine is when it runs; absent where its address is not known. */
  studioUrl?: string
  /** The data folder, and what its store holds; no state where another process may write meanwhile. */
  local?: {home: string; state: () => string | undefined}
  /** Keeps a consistent copy of the local store; its file. Nothing where Sanity hosts it. */
  snapshot(label: string): Promise<string | undefined>
  close(): Promise<void>
}

/**
 * Opens the content that the environment names. Locally it goes through a lake that runs for this
 * data folder, else opens the store itself, waiting up to five seconds for its lock.
 *
 * @throws Error that names the holder of the lock, or what is wrong with the environment.
 */
export async function openContent(env: Environment = process.env): Promise<Content> {
  const connection = connectionFrom(env)
  if (connection.kind === 'hosted') return hosted(connection)
  const home = dataHome(env)
  const {url, embedded, state, close} = await connect(home, {waitMs: 5000})
  return {
    ...local(connection, {url, served: !embedded, close: () => close()}),
    local: {home, state: () => state()},
  }
}

/**
 * The same where it is served, by Sanity or by a lake that runs for this data folder; else undefined,
 * and the data folder is left to whoever wants to serve it.
 */
export async function findServedContent(
  env: Environment = process.env,
): Promise<Content | undefined> {
  const connection = connectionFrom(env)
  if (connection.kind === 'hosted') return hosted(connection)
  const server = await findServer(dataHome(env))
  return server && local(connection, {url: server.url, served: true, close: async () => {}})
}

type Environment = Readonly<Record<string, string | undefined>>

function hosted(connection: Extract<Connection, {kind: 'hosted'}>): Content {
  const {projectId, dataset, token} = connection
  if (!token) {
    throw new UserError(
      `Hosted Sanity (project ${projectId}, dataset ${dataset}) needs a token: set SANITY_AUTH_TOKEN to one with the Editor role.`,
    )
  }
  return {
    client: createClient({...common(connection), token}),
    kind: 'hosted',
    served: true,
    snapshot: async () => undefined,
    close: async () => {},
  }
}

const local = (
  connection: Extract<Connection, {kind: 'local'}>,
  {url, served, close}: {url: string} & Pick<Content, 'served' | 'close'>,
): Content => ({
  client: createClient({...common(connection), apiHost: url, useProjectHostname: false}),
  kind: 'local',
  served,
  ...(connection.ports.studio > 0 && {studioUrl: `http://localhost:${connection.ports.studio}`}),
  snapshot: (label) => keepSnapshot(url, label),
  close,
})

const common = ({projectId, dataset, apiVersion}: Connection) =>
  ({projectId, dataset, apiVersion, useCdn: false, perspective: 'raw'}) as const

async function keepSnapshot(lakeUrl: string, label: string): Promise<string> {
  const response = await fetch(`${lakeUrl}/vX/_rostrum/snapshots`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({label}),
  })
  if (!response.ok)
    throw new Error(`No snapshot could be kept, so nothing was changed: ${await response.text()}`)
  const {file} = (await response.json()) as {file: string}
  return file
}
