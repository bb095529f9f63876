import type {SanityClient} from '@sanity/client'
import type {NamedMigration} from './migrations.ts'

/** Which migrations a dataset has been through. In it, so that it goes wherever the dataset goes. */
export const recordId = 'rostrum.migrations'

export async function readRecord(client: SanityClient): Promise<ReadonlySet<string>> {
  const record = await client.getDocument<{done?: {_key: string}[]}>(recordId)
  return new Set((record?.done ?? []).map(({_key}) => _key))
}

export async function recordDone(client: SanityClient, {id, migration}: NamedMigration) {
  const item = {_key: id, title: migration.title, ran: new Date().toISOString()}
  await client
    .transaction()
    .createIfNotExists({_id: recordId, _type: recordId, done: []})
    .patch(recordId, (record) =>
      record
        .setIfMissing({done: []})
        .unset([`done[_key == ${JSON.stringify(id)}]`])
        .insert('after', 'done[-1]', [item]),
    )
    .commit({visibility: 'sync', returnDocuments: false})
}
