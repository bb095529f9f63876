import {migrate} from '@rostrum/migrations'
import type {NamedMigration} from '@rostrum/migrations'
import type {Content} from '../content/open-content.ts'
import type {ImportReport} from './import-notes.ts'
import {mergeStarter} from './merge-starter.ts'

export interface PrepareOptions {
  /** Progress of migrations, a line at a time. */
  say: (line: string) => void
  migrations?: readonly NamedMigration[] | undefined
}

/**
 * Makes a store fit for this version before anything else uses it: its documents get the shape that
 * is expected now, then the starter is merged. Hosted Sanity is left alone: see docs/migrations.md.
 *
 * @throws Error that names the migration that stopped, and the snapshot from before it
 */
export async function prepareContent(
  content: Content,
  {say, migrations}: PrepareOptions,
): Promise<ImportReport> {
  if (content.kind === 'local') {
    await migrate(content.client, {
      say,
      snapshot: () => content.snapshot('before migration'),
      ...(migrations && {migrations}),
    })
  }
  return mergeStarter(content)
}
