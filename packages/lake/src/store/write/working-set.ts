import type {Document, Mutation} from '../../types.ts'
import {isDocumentId} from '../document-id.ts'
import {invalid} from '../refusal.ts'
import type {Snapshot} from '../snapshot.ts'

/** What a request has done to one document so far. */
export interface StagedChange {
  before: Document | null
  after: Document | null
  mutations: Mutation[]
  /** The mutation or action of the request that touched it last. */
  index: number
  /** Why, for the history: an action such as `document.publish`. */
  cause: string | null
}

/** A request in progress: reads see its own writes, nobody else does. */
export interface WorkingSet {
  readonly transactionId: string
  readonly timestamp: string
  readonly newId: () => string
  readonly autoGenerateArrayKeys: boolean
  /** Set before each mutation or action; kept with whatever it changes. */
  step: {index: number; cause: string | null}
  read(id: string): Document | null
  write(id: string, document: Document | null, mutations: readonly Mutation[]): void
  /** Staged documents, in the order they were first touched. */
  staged(): ReadonlyMap<string, StagedChange>
  /** Ids of the documents that refer to this one now. */
  referring(id: string): readonly Document[]
}

export interface WorkingSetOptions {
  transactionId: string
  timestamp: string
  newId: () => string
  autoGenerateArrayKeys: boolean
}

export function createWorkingSet(snapshot: Snapshot, options: WorkingSetOptions): WorkingSet {
  const changes = new Map<string, StagedChange>()
  const step: WorkingSet['step'] = {index: 0, cause: null}
  return {
    ...options,
    step,
    read(id) {
      if (!isDocumentId(id)) throw invalid(`Malformed document ID: ${JSON.stringify(id)}`)
      const change = changes.get(id)
      return change ? change.after : (snapshot.byId(id) ?? null)
    },
    write(id, document, mutations) {
      const change = changes.get(id)
      if (change) {
        change.after = document
        change.mutations.push(...mutations)
        Object.assign(change, step)
      } else {
        const before = snapshot.byId(id) ?? null
        changes.set(id, {before, after: document, mutations: [...mutations], ...step})
      }
    },
    staged: () => changes,
    referring(id) {
      const stored = snapshot.referring(id).filter((document) => !changes.has(document._id))
      return [...stored, ...[...changes.values()].flatMap(({after}) => after ?? [])]
    },
  }
}
