import type {SanityClient} from '@sanity/client'
import {migrations as all} from './migrations.ts'
import type {NamedMigration} from './migrations.ts'
import {findDocuments} from './read-documents.ts'
import {readRecord, recordDone} from './record.ts'
import {runMigration} from './run-migration.ts'

export interface MigrateOptions {
  /** Keeps a copy of the store and answers the file, where there is one. Called at most once. */
  snapshot: () => Promise<string | undefined>
  /** Progress, a line at a time. Nothing is said of a store that is new. */
  say: (line: string) => void
  /** In order. */
  migrations?: readonly NamedMigration[]
}

export interface Migrated {
  id: string
  /** How many documents were written. */
  changed: number
}

/**
 * Brings the documents of a dataset into the shape that this version expects: runs what has not
 * run on it yet, in order. What ran already runs again for documents of the old shape that came in
 * since, as with an old backup; its filter tells.
 *
 * @throws Error that names the migration, the document and the snapshot. Documents are changed in
 * one transaction each or not at all, and the next call goes on where this one stopped.
 */
export async function migrate(
  client: SanityClient,
  {snapshot, say, migrations = all}: MigrateOptions,
): Promise<Migrated[]> {
  const raw = client.withConfig({perspective: 'raw', useCdn: false})
  const done = await readRecord(raw)
  refuseNewer(done, migrations)
  const isNew = done.size === 0 && (await raw.fetch<number>('count(*[0...1])')) === 0
  let kept: Promise<string | undefined> | undefined
  const tools = {
    keep: () => (kept ??= isNew ? Promise.resolve(undefined) : snapshot()),
    say: isNew ? () => undefined : say,
  }
  const migrated: Migrated[] = []
  for (const each of migrations) {
    const {id, migration} = each
    const hasRun = done.has(id)
    if (hasRun && !(migration.filter && (await findDocuments(raw, migration)).length > 0)) continue
    migrated.push({id, changed: await runMigration(raw, each, tools)})
    if (!hasRun) await recordDone(raw, each)
  }
  return migrated
}

function refuseNewer(done: ReadonlySet<string>, migrations: readonly NamedMigration[]): void {
  const known = new Set(migrations.map(({id}) => id))
  const newer = [...done].filter((id) => !known.has(id))
  if (newer.length === 0) return
  throw new Error(
    `The store has been used by a newer Rostrum: its documents went through ${newer.map((id) => `“${id}”`).join(', ')}, which this version does not know. Update Rostrum, or go back to a snapshot from before.`,
  )
}
