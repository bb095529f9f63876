import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {serveLake, snapshotHome} from '@rostrum/lake'
import {createClient} from '@sanity/client'
import type {SanityClient} from '@sanity/client'
import {onTestFinished} from 'vitest'
import {migrate} from '../migrate.ts'
import type {Migrated} from '../migrate.ts'
import type {NamedMigration} from '../migrations.ts'

export interface OldStore {
  client: SanityClient
  url: string
  /** What was said in this run, and the snapshots that were kept. */
  migrate: (migrations?: readonly NamedMigration[]) => Promise<{
    migrated: Migrated[]
    said: string[]
    snapshots: string[]
  }>
  /** Revisions of all documents by id, to see what was written. */
  revisions: () => Promise<Record<string, string>>
}

/** A real lake with an empty home; both are gone when the test ends. */
export async function oldStore(): Promise<OldStore> {
  const home = temporaryFolder()
  const lake = await serveLake({home, port: 0})
  onTestFinished(() => lake.close())
  const client = clientOf(lake.url)
  return {
    client,
    url: lake.url,
    async migrate(migrations) {
      const said: string[] = []
      const snapshots: string[] = []
      const migrated = await migrate(client, {
        say: (line) => void said.push(line),
        async snapshot() {
          const file = await snapshotHome(home, 'before migration')
          snapshots.push(file)
          return file
        },
        ...(migrations && {migrations}),
      })
      return {migrated, said, snapshots}
    },
    async revisions() {
      const found = await client.fetch<{_id: string; _rev: string}[]>('*[]{_id, _rev}')
      return Object.fromEntries(found.map(({_id, _rev}) => [_id, _rev]))
    },
  }
}

export function clientOf(apiHost: string): SanityClient {
  return createClient({
    projectId: 'rostrum',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
  })
}

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-migrations-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  return folder
}
