import type {DatabaseSync} from 'node:sqlite'

import type {HistoryEvent, Store} from '../../types.ts'
import {draftId, publishedId, scopeOf} from '../document-id.ts'

/**
 * What happened to a document, read back from the log, newest first. Edits of a draft are no event:
 * the Studio finds them in the transactions.
 */
export function createDocumentEvents(db: DatabaseSync): Store['events'] {
  const members = db.prepare(
    `SELECT DISTINCT document FROM tx_doc
     WHERE document IN (?, ?) OR (document GLOB 'versions.*' AND substr(document, -length(?)) = ?)`,
  )
  const rows = db.prepare(
    `SELECT t.sequence, t.id, t.timestamp, t.author, d.document, d.cause, d.after IS NOT NULL AS present,
       (SELECT p.after ->> '$._rev' FROM tx_doc p WHERE p.document = d.document AND p.sequence < d.sequence
        ORDER BY p.sequence DESC LIMIT 1) AS revision
     FROM tx_doc d JOIN tx t USING (sequence)
     WHERE d.document IN (SELECT value FROM json_each(?)) ORDER BY d.sequence, d.rowid`,
  )
  return (documentId, {limit, cursor}) => {
    const group = publishedId(documentId)
    const ids = members
      .all(group, draftId(group), `.${group}`, `.${group}`)
      .map((row) => String(row['document']))
      .filter((id) => publishedId(id) === group)
    const changes = rows.all(JSON.stringify(ids)).map(changeOf)
    const seen = eventsOf(group, changes)
      .filter((entry) => concerns(documentId, entry))
      .toReversed()
    const from = cursor ? seen.findIndex(({sequence}) => sequence < Number(cursor)) : 0
    const page = from < 0 ? [] : seen.slice(from, from + limit)
    const more = from >= 0 && seen.length > from + limit
    return {
      events: page.map(({event}) => event),
      nextCursor: more ? String(page.at(-1)?.sequence ?? '') : '',
    }
  }
}

interface Change {
  sequence: number
  transaction: string
  timestamp: string
  author: string
  id: string
  cause: string | null
  present: boolean
  /** The revision that this change replaced; undefined where there was no document. */
  revision: string | undefined
}

interface Entry {
  sequence: number
  id: string
  event: HistoryEvent
}

function eventsOf(group: string, changes: readonly Change[]): Entry[] {
  const contributors = new Map<string, Set<string>>()
  return [...Map.groupBy(changes, ({sequence}) => sequence).values()].flatMap((together) => {
    const events = transactionEvents(group, together, contributors)
    for (const {id, author, present} of together) {
      if (!present) contributors.delete(id)
      else contributors.set(id, (contributors.get(id) ?? new Set()).add(author))
    }
    return events
  })
}

function transactionEvents(
  group: string,
  changes: readonly Change[],
  contributors: ReadonlyMap<string, ReadonlySet<string>>,
): Entry[] {
  const published = changes.find(({id}) => id === group)
  const versions = changes.filter(({id}) => id !== group)
  const gone = versions.find(({present, revision}) => !present && revision !== undefined)
  const born = versions.find(({present, revision}) => present && revision === undefined)
  const entry = (change: Change, event: Record<string, unknown> & {type: string}): Entry => ({
    sequence: change.sequence,
    id: change.id,
    event: {documentId: group, author: change.author, timestamp: change.timestamp, ...event},
  })

  if (published?.present && gone) {
    const authors = new Set([...(contributors.get(gone.id) ?? []), published.author])
    return [
      entry(published, {
        type: 'publishDocumentVersion',
        revisionId: published.transaction,
        versionId: gone.id,
        versionRevisionId: gone.revision,
        publishCause: 'document.publish',
        contributors: [...authors],
        ...releaseOf(gone.id),
      }),
    ]
  }
  if (published && !published.present && published.cause === 'document.unpublish') {
    const versionId = born?.id ?? draftId(group)
    return [
      entry(published, {
        type: 'unpublishDocument',
        versionId,
        versionRevisionId: born?.transaction,
      }),
    ]
  }
  if (published && !published.present && published.revision !== undefined) {
    return [entry(published, {type: 'deleteDocumentGroup'})]
  }
  const live = published?.present
    ? [
        entry(published, {
          type: published.revision === undefined ? 'createLiveDocument' : 'updateLiveDocument',
          revisionId: published.transaction,
        }),
      ]
    : []
  return [...live, ...versions.flatMap((change) => versionEvent(change, entry))]
}

function versionEvent(
  change: Change,
  entry: (change: Change, event: Record<string, unknown> & {type: string}) => Entry,
): Entry[] {
  const {id, present, revision, transaction} = change
  if (present && revision === undefined) {
    return [
      entry(change, {
        type: 'createDocumentVersion',
        versionId: id,
        versionRevisionId: transaction,
        ...releaseOf(id),
      }),
    ]
  }
  if (!present && revision !== undefined) {
    return [
      entry(change, {
        type: 'deleteDocumentVersion',
        versionId: id,
        versionRevisionId: revision,
        ...releaseOf(id),
      }),
    ]
  }
  return []
}

/** A draft and its published document share one history; a release's version has its own. */
function concerns(viewed: string, {id, event}: Entry): boolean {
  const versionId = event['versionId'] ?? id
  if (scopeOf(viewed).kind === 'version') return versionId === viewed
  return scopeOf(id).kind !== 'version'
}

function releaseOf(id: string): {releaseId?: string} {
  const scope = scopeOf(id)
  return scope.kind === 'version' ? {releaseId: scope.release} : {}
}

function changeOf(row: Record<string, unknown>): Change {
  return {
    sequence: Number(row['sequence']),
    transaction: String(row['id']),
    timestamp: String(row['timestamp']),
    author: String(row['author']),
    id: String(row['document']),
    cause: typeof row['cause'] === 'string' ? row['cause'] : null,
    present: row['present'] === 1,
    revision: typeof row['revision'] === 'string' ? row['revision'] : undefined,
  }
}
