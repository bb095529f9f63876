import type {DatabaseSync} from 'node:sqlite'

import {LakeError, type Document, type Store} from '../../types.ts'
import {publishedId} from '../document-id.ts'
import {asTimestamp, documentOf} from './log.ts'

/** Documents as they were at a revision, at a time, or before they were deleted. */
export function createDocumentHistory(db: DatabaseSync): Store['documentsAt'] {
  const transaction = db.prepare('SELECT sequence FROM tx WHERE id = ?')
  const lastBefore = db.prepare('SELECT max(sequence) AS sequence FROM tx WHERE timestamp <= ?')
  const newestUpTo = db.prepare(
    'SELECT after FROM tx_doc WHERE document = ? AND sequence <= ? ORDER BY sequence DESC LIMIT 1',
  )
  const writtenAt = db.prepare('SELECT after FROM tx_doc WHERE document = ? AND sequence = ?')
  const newestPresent = db.prepare(
    'SELECT after FROM tx_doc WHERE document = ? AND after IS NOT NULL ORDER BY sequence DESC LIMIT 1',
  )
  const upTo = (ids: readonly string[], sequence: number) =>
    ids.flatMap((id) => documentOf(newestUpTo.get(id, sequence)?.['after']) ?? [])
  // A Studio that looks at a draft asks for it at every revision of its history; where it did not
  // exist, it means the published document that this very transaction wrote.
  const atRevision = (ids: readonly string[], sequence: number) => {
    const meant = ids.map((id) => {
      const published = publishedId(id)
      if (upTo([id], sequence).length > 0) return id
      return writtenAt.get(published, sequence)?.['after'] ? published : id
    })
    return upTo([...new Set(meant)], sequence)
  }

  return (ids, at): Document[] => {
    if ('lastRevision' in at)
      return ids.flatMap((id) => documentOf(newestPresent.get(id)?.['after']) ?? [])
    if ('time' in at)
      return upTo(ids, Number(lastBefore.get(asTimestamp(at.time))?.['sequence'] ?? 0))
    const found = transaction.get(at.revision)
    if (found) return atRevision(ids, Number(found['sequence']))
    const message = `There is no transaction ${JSON.stringify(at.revision)} in the history`
    throw new LakeError(404, {statusCode: 404, error: 'Not Found', message}, message)
  }
}
