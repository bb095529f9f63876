import type {HomeReader} from '@rostrum/lake/read-home'
import type {SanityClient} from '@sanity/client'

/** What a deck is built from: documents, which are read and never written. Every client is one. */
export type Reader = Pick<SanityClient, 'fetch' | 'getDocuments'>

const clients = new WeakMap<Reader, () => Promise<SanityClient>>()

/**
 * A reader of the store in this process: published documents in queries unless told otherwise. It
 * opens a client when more than documents is asked for.
 */
export function readerOf(store: HomeReader, client: () => Promise<SanityClient>): Reader {
  const read = {
    fetch: (query: string, params: Readonly<Record<string, unknown>> = {}, options: Options = {}) =>
      store.query(query, params, options.perspective ?? 'raw'),
    getDocuments: async (ids: readonly string[]) => {
      const found = new Map(store.documents(ids).map((document) => [document._id, document]))
      return ids.map((id) => found.get(id) ?? null)
    },
  }
  const reader = read as unknown as Reader
  clients.set(reader, client)
  return reader
}

interface Options {
  perspective?: 'raw' | 'published' | 'drafts'
}

/** The client that reaches pictures, films and the history too. */
export async function clientOf(reader: Reader): Promise<SanityClient> {
  return (await clients.get(reader)?.()) ?? (reader as SanityClient)
}
