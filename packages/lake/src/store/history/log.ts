import {createHash} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'

import type {
  Document,
  DocumentChange,
  Mutation,
  Transaction,
  TransactionsRequest,
} from '../../types.ts'
import {tagsOf} from '../query/sync-tags.ts'

/** A transaction as it is written: the causes stay in the file, for the history. */
export interface NewTransaction {
  id: string
  timestamp: string
  author: string
  changes: readonly (DocumentChange & {cause: string | null})[]
}

/** The log and the current documents, in SQLite. Nothing here opens or ends a transaction. */
export interface Log {
  append(transaction: NewTransaction): Transaction
  has(transactionId: string): boolean
  position(): number
  /** Names what is stored: another name after every transaction. */
  state(): string
  /** At most `limit` transactions after a position, oldest first. */
  after(sequence: number, limit: number): Transaction[]
  transactions(request: TransactionsRequest): Transaction[]
  /** @throws Error for a document that is not what was written */
  documents(): Iterable<Document>
}

export function createLog(db: DatabaseSync): Log {
  const insertTx = db.prepare('INSERT INTO tx (id, timestamp, author) VALUES (?, ?, ?)')
  const insertChange = db.prepare(
    'INSERT INTO tx_doc (sequence, document, cause, after, mutations, effects) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const upsert = db.prepare(
    `INSERT INTO doc (id, type, rev, updated, hash, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET type = excluded.type, rev = excluded.rev,
       updated = excluded.updated, hash = excluded.hash, body = excluded.body`,
  )
  const deleteDoc = db.prepare('DELETE FROM doc WHERE id = ?')
  const txById = db.prepare('SELECT sequence FROM tx WHERE id = ?')
  const newest = db.prepare('SELECT max(sequence) AS sequence FROM tx')
  const lastTx = db.prepare('SELECT sequence, id FROM tx ORDER BY sequence DESC LIMIT 1')
  const txAfter = db.prepare('SELECT * FROM tx WHERE sequence > ? ORDER BY sequence LIMIT ?')
  const changesOf = db.prepare(
    `SELECT document, after, mutations, effects,
       (SELECT p.after FROM tx_doc p WHERE p.document = t.document AND p.sequence < t.sequence
        ORDER BY p.sequence DESC LIMIT 1) AS before
     FROM tx_doc t WHERE sequence = ? ORDER BY rowid`,
  )
  const allDocs = db.prepare('SELECT id, hash, body FROM doc')

  const load = (row: Row): Transaction => {
    const sequence = Number(row['sequence'])
    const changes = changesOf.all(sequence).map(changeOf)
    return {
      sequence,
      id: String(row['id']),
      timestamp: String(row['timestamp']),
      author: String(row['author']),
      changes,
      syncTags: tagsOf(changes),
    }
  }

  return {
    append({id, timestamp, author, changes}) {
      const sequence = Number(insertTx.run(id, timestamp, author).lastInsertRowid)
      for (const {documentId, after, mutations, effects, cause} of changes) {
        const body = after && JSON.stringify(after)
        insertChange.run(
          sequence,
          documentId,
          cause,
          body,
          JSON.stringify(mutations),
          JSON.stringify(effects),
        )
        if (!after || body === null) deleteDoc.run(documentId)
        else upsert.run(documentId, after._type, after._rev, after._updatedAt, hashOf(body), body)
      }
      const told = changes.map(({cause: _cause, ...change}) => change)
      return {sequence, id, timestamp, author, changes: told, syncTags: tagsOf(told)}
    },
    has: (id) => txById.get(id) !== undefined,
    position: () => Number(newest.get()?.['sequence'] ?? 0),
    state() {
      const last = lastTx.get()
      return last ? `${String(last['sequence'])} ${String(last['id'])}` : 'empty'
    },
    after: (sequence, limit) => txAfter.all(sequence, limit).map(load),
    transactions(request) {
      const {sql, values} = selection(request)
      return db
        .prepare(sql)
        .all(...values)
        .map(load)
    },
    *documents() {
      for (const {id, hash, body} of allDocs.iterate()) {
        const text = String(body)
        if (hashOf(text) !== hash) {
          throw new Error(`document ${JSON.stringify(id)} does not match its checksum`)
        }
        yield JSON.parse(text) as Document
      }
    },
  }
}

/** SQLite's own check does not see a bit that flips inside a text. */
function hashOf(body: string): string {
  return createHash('sha1').update(body).digest('base64url')
}

type Row = Record<string, unknown>

function changeOf(row: Row): DocumentChange {
  return {
    documentId: String(row['document']),
    before: documentOf(row['before']),
    after: documentOf(row['after']),
    mutations: JSON.parse(String(row['mutations'])) as Mutation[],
    effects: JSON.parse(String(row['effects'])) as DocumentChange['effects'],
  }
}

export function documentOf(body: unknown): Document | null {
  return typeof body === 'string' ? (JSON.parse(body) as Document) : null
}

function selection(request: TransactionsRequest): {sql: string; values: (string | number)[]} {
  const conditions: [sql: string, ...values: string[]][] = [
    [
      `sequence IN (SELECT sequence FROM tx_doc WHERE document IN (SELECT value FROM json_each(?)))`,
      JSON.stringify(request.documentIds),
    ],
  ]
  const sequenceOf = '(SELECT sequence FROM tx WHERE id = ?)'
  if (request.fromTransaction)
    conditions.push([`sequence >= ${sequenceOf}`, request.fromTransaction])
  if (request.toTransaction) conditions.push([`sequence <= ${sequenceOf}`, request.toTransaction])
  if (request.fromTime) conditions.push(['timestamp >= ?', asTimestamp(request.fromTime)])
  if (request.toTime) conditions.push(['timestamp <= ?', asTimestamp(request.toTime)])
  if (request.authors && request.authors.length > 0) {
    conditions.push(['author IN (SELECT value FROM json_each(?))', JSON.stringify(request.authors)])
  }
  const where = conditions.map(([sql]) => sql).join(' AND ')
  const order = request.reverse ? 'DESC' : 'ASC'
  return {
    sql: `SELECT * FROM tx WHERE ${where} ORDER BY sequence ${order} LIMIT ?`,
    values: [...conditions.flatMap(([, ...values]) => values), request.limit ?? -1],
  }
}

/** Times come with any precision and zone; the log's are compared as text. */
export function asTimestamp(time: string): string {
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? time : date.toISOString()
}
