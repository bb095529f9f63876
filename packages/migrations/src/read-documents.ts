import type {SanityClient} from '@sanity/client'
import type {Migration, MigrationContext} from '@sanity/migrate'
import type {SanityDocument} from '@sanity/types'
import {recordId} from './record.ts'

export interface Reading {
  /** The documents of a migration, drafts and versions too, in the order of their ids. */
  documents: () => AsyncIterableIterator<SanityDocument>
  context: MigrationContext
  /** The revision in which each document was read last. */
  revisions: Map<string, string>
  /** The id of the document that was read last. */
  latest: () => string | undefined
}

export function readDocuments(client: SanityClient, migration: Migration): Reading {
  const revisions = new Map<string, string>()
  let latest: string | undefined
  async function* documents(): AsyncGenerator<SanityDocument, undefined> {
    const ids = await findDocuments(client, migration)
    for (let start = 0; start < ids.length; start += batch) {
      const found = await client.getDocuments<SanityDocument>(ids.slice(start, start + batch))
      for (const document of found) {
        if (!document) continue
        latest = document._id
        revisions.set(document._id, document._rev)
        yield document
      }
    }
  }
  async function getDocuments<T extends SanityDocument>(ids: string[]): Promise<T[]> {
    const mine = new Set(await findDocuments(client, migration))
    const found = await client.getDocuments<T>(ids.filter((id) => mine.has(id)))
    return found.filter((document) => document !== null) as T[]
  }
  const filtered = {
    getDocuments,
    getDocument: async <T extends SanityDocument>(id: string) => (await getDocuments<T>([id]))[0],
  }
  return {
    documents,
    context: {client, dryRun: false, filtered},
    revisions,
    latest: () => latest,
  }
}

/** The ids of what a migration has to look at. */
export async function findDocuments(
  client: SanityClient,
  {documentTypes = [], filter}: Migration,
): Promise<string[]> {
  const conditions = [
    '!string::startsWith(_id, "_.")',
    '_id != $recordId',
    ...(documentTypes.length > 0 ? ['_type in $documentTypes'] : []),
    ...(filter ? [`(${filter})`] : []),
  ]
  return client.fetch<string[]>(`*[${conditions.join(' && ')}] | order(_id)._id`, {
    recordId,
    documentTypes,
  })
}

const batch = 100
