import {clientOf} from './reader.ts'
import type {Reader} from './reader.ts'
import type {Stored} from './stored-documents.ts'

/** After a transaction, by its id, or at a time in ISO 8601. */
export type Moment = {revision: string} | {time: string}

/** A document as it was; undefined where it was not there, or nothing is kept of that moment. */
export async function documentAt(
  reader: Reader,
  id: string,
  moment: Moment,
): Promise<Stored | undefined> {
  const client = await clientOf(reader)
  const {dataset} = client.config()
  const {documents} = await client
    .request<{documents: Stored[]}>({
      url: `/data/history/${dataset}/documents/${encodeURIComponent(id)}`,
      query: moment,
    })
    .catch(async (error: unknown) => {
      const {ClientError} = await import('@sanity/client')
      // An unknown revision is refused with a status of its own.
      if (error instanceof ClientError) return {documents: []}
      throw error
    })
  return documents[0]
}
