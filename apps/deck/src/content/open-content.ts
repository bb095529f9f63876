import {connect, dataHome} from '@rostrum/lake'
import {connectionFrom} from '@rostrum/schema/connection'
import {createClient} from '@sanity/client'
import type {SanityClient} from '@sanity/client'
import {UserError} from '../user-error.ts'

/** Where content is read and written: the lake of this machine, or hosted Sanity. */
export interface Content {
  /** Sees raw documents, drafts among them, unless told otherwise. */
  client: SanityClient
  kind: 'local' | 'hosted'
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
export async function openContent(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Content> {
  const connection = connectionFrom(env)
  const {projectId, dataset, apiVersion} = connection
  const common = {projectId, dataset, apiVersion, useCdn: false, perspective: 'raw'} as const
  if (connection.kind === 'hosted') {
    if (!connection.token) {
      throw new UserError(
        `Hosted Sanity (project ${projectId}, dataset ${dataset}) needs a token: set SANITY_AUTH_TOKEN to one with the Editor role.`,
      )
    }
    return {
      client: createClient({...common, token: connection.token}),
      kind: 'hosted',
      snapshot: async () => undefined,
      close: async () => {},
    }
  }
  const home = dataHome(env)
  const lake = await connect(home, {waitMs: 5000})
  return {
    client: createClient({...common, apiHost: lake.url, useProjectHostname: false}),
    kind: 'local',
    local: {home, state: () => lake.state()},
    snapshot: (label) => keepSnapshot(lake.url, label),
    close: () => lake.close(),
  }
}

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
