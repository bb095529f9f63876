import type {DatabaseSync} from 'node:sqlite'

import {LakeError, type Document, type Store} from '../../types.ts'
import {asTimestamp, documentOf} from './log.ts'

/** Documents as they were at a revision, at a time, or before they were deleted. */
export function createDocumentHistory(db: DatabaseSync): Store['documentsAt'] {
  const transaction = db.prepare('SELECT sequence FROM tx WHERE id = ?')
  const lastBefore = db.prepare('SELECT max(sequence) AS sequence FROM tx WHERE timestamp <= ?')
  const newestUpTo = db.prepare(
    'SELECT after FROM tx_doc WHERE document = ? AND sequence <= ? ORDER BY sequence DESC LIMIT 1',
  )
  const newestPresent = db.prepare(
    'SELECT after FROM tx_doc WHERE document = ? AND after IS NOT NULL ORDER BY sequence DESC LIMIT 1',
  )
  const upTo = (ids: readonly string[], sequence: number) =>
    ids.flatMap((id) => documentOf(newestUpTo.get(id, sequence)?.['after']) ?? [])

  return (ids, at): Document[] => {
    if ('lastRevision' in at)
      return ids.flatMap((id) => documentOf(newestPresent.get(id)?.['after']) ?? [])
    if ('time' in at)
      return upTo(ids, Number(lastBefore.get(asTimestamp(at.time))?.['sequence'] ?? 0))
    const found = transaction.get(at.revision)
    if (found) return upTo(ids, Number(found['sequence']))
    const message = `There is no transaction ${JSON.stringify(at.revision)} in the history`
    throw new LakeError(404, {statusCode: 404, error: 'Not Found', message}, message)
  }
}
