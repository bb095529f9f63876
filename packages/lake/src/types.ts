/**
 * The boundary inside the lake: `store/` implements `Store` over SQLite, `http/` speaks the Content
 * Lake's protocol in front of it. Neither imports the other; both meet here.
 */

export interface Document {
  _id: string
  _type: string
  _rev: string
  _createdAt: string
  _updatedAt: string
  [attribute: string]: unknown
}

/** Who did something: `id` is what documents, events and the log carry. */
export interface User {
  id: string
  name: string
  email: string
}

/** `raw`, `published`, `drafts`, or a stack of release names, first one wins. */
export type Perspective = 'raw' | 'published' | 'drafts' | readonly string[]

export interface QueryRequest {
  query: string
  params?: Readonly<Record<string, unknown>>
  perspective: Perspective
  /** The user that `identity()` answers. */
  identity?: string
}

export interface QueryResult {
  /** `null` where the query has no result; never undefined. */
  result: unknown
  /** Whole milliseconds spent evaluating. */
  ms: number
  /** Opaque tags of what the query read; a live event carries the same ones. */
  syncTags: readonly string[]
}

/** Patch operations as the protocol has them, plus the selection they apply to. */
export interface Patch {
  id?: string | readonly string[]
  query?: string
  params?: Readonly<Record<string, unknown>>
  ifRevisionID?: string
  [operation: string]: unknown
}

export type Mutation =
  | {create: Record<string, unknown> & {_type: string}}
  | {createOrReplace: Record<string, unknown> & {_id: string; _type: string}}
  | {createIfNotExists: Record<string, unknown> & {_id: string; _type: string}}
  | {delete: {id: string} | {query: string; params?: Readonly<Record<string, unknown>>}}
  | {patch: Patch}

export interface CommitOptions {
  /** Becomes the `_rev` of every document touched. Generated where absent; must be unused. */
  transactionId?: string
  author: string
  dryRun?: boolean
  autoGenerateArrayKeys?: boolean
}

export type MutationOperation = 'create' | 'update' | 'delete' | 'none'

export interface MutateResult {
  transactionId: string
  results: readonly {id: string; operation: MutationOperation; document: Document | null}[]
}

/** `{actionType: 'sanity.action.document.…', …}`, checked by the store. */
export interface Action {
  actionType: string
  [field: string]: unknown
}

/** What one transaction did to one document. */
export interface DocumentChange {
  documentId: string
  before: Document | null
  after: Document | null
  /** As the Studio's optimistic copy re-applies them: create, createOrReplace, patch, delete. */
  mutations: readonly Mutation[]
  /** Mendoza patches over the document without `_rev`. */
  effects: {apply: readonly unknown[]; revert: readonly unknown[]}
}

/** A committed transaction: an entry of the log. Listeners get it after the commit is durable. */
export interface Transaction {
  /** Position in the log, from 1, without gaps, never reused. */
  sequence: number
  id: string
  /** ISO 8601 with milliseconds. */
  timestamp: string
  author: string
  changes: readonly DocumentChange[]
  syncTags: readonly string[]
}

export interface TransactionsRequest {
  documentIds: readonly string[]
  fromTransaction?: string
  toTransaction?: string
  fromTime?: string
  toTime?: string
  authors?: readonly string[]
  reverse?: boolean
  limit?: number
}

/** An event of a document's life as the Studio's history pane reads it (newest first in lists). */
export interface HistoryEvent {
  type: string
  author: string
  timestamp: string
  documentId: string
  [field: string]: unknown
}

/** One dataset. Every write is one durable SQLite transaction; a rejected write changes nothing. */
export interface Store {
  /** @throws LakeError `queryParseError` (400) with start and end, `queryExecutionError` (400) */
  query(request: QueryRequest): Promise<QueryResult>
  /** Raw documents by id, in the order asked for, absent ones left out. */
  documents(ids: readonly string[]): Document[]
  /** Every version of a document group: published, drafts, versions. */
  versions(publishedId: string): Document[]
  /** Raw documents in the order of their ids, read from one consistent state. */
  all(): Iterable<Document>
  /** Does the document pass the filter of a listen query? Order and projection are ignored.
   * @throws LakeError `queryParseError` */
  compileFilter(
    query: string,
    params: Readonly<Record<string, unknown>>,
    identity?: string,
  ): (document: Document | null) => boolean

  mutate(mutations: readonly Mutation[], options: CommitOptions): MutateResult
  act(actions: readonly Action[], options: CommitOptions): {transactionId: string}

  /** Oldest first unless `reverse`. */
  transactions(request: TransactionsRequest): Transaction[]
  documentsAt(
    ids: readonly string[],
    at: {revision: string} | {time: string} | {lastRevision: true},
  ): Document[]
  events(
    documentId: string,
    options: {limit: number; cursor?: string},
  ): {events: HistoryEvent[]; nextCursor: string}
  /** Ids of documents that refer to this one, strongly or weakly. */
  referencesTo(id: string): readonly string[]

  /** The newest sequence, 0 for an empty log. */
  position(): number
  /** Names what is stored: another name after every transaction. */
  state(): string
  /** Everything after a position, or undefined when the log no longer reaches that far back. */
  since(sequence: number): Transaction[] | undefined
  subscribe(listener: (transaction: Transaction) => void): () => void

  /** Small per-user settings (list layouts, recent searches). */
  settings: {
    get(
      user: string,
      key: string,
    ): {value: unknown; createdAt: string; updatedAt: string} | undefined
    set(
      user: string,
      key: string,
      value: unknown,
    ): {value: unknown; createdAt: string; updatedAt: string}
  }

  /** A consistent copy in a new file, while writers go on. */
  backup(file: string): Promise<void>
  close(): void
}

/**
 * What the lake refuses, with the status and body the protocol has for it. One handler at the rim
 * turns it into a response.
 */
export class LakeError extends Error {
  override name = 'LakeError'
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  constructor(status: number, body: Readonly<Record<string, unknown>>, message: string) {
    super(message)
    this.status = status
    this.body = body
  }
}
