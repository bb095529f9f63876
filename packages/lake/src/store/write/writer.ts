import type {DatabaseSync} from 'node:sqlite'

import {
  LakeError,
  type Action,
  type CommitOptions,
  type Document,
  type MutateResult,
  type Mutation,
  type Transaction,
} from '../../types.ts'
import {effectsOf} from '../history/mendoza-patch.ts'
import type {Log, NewTransaction} from '../history/log.ts'
import type {ParseQuery} from '../query/parse-query.ts'
import {runQuerySync, type Origin} from '../query/run-query.ts'
import {Refusal, refusedAs} from '../refusal.ts'
import {createSnapshot, type Snapshot} from '../snapshot.ts'
import {applyActions} from './apply-actions.ts'
import {applyMutations, type SelectIds} from './apply-mutations.ts'
import {asLakeError} from './disk-errors.ts'
import {checkIntegrity} from './integrity.ts'
import {createWorkingSet, type WorkingSet} from './working-set.ts'

export interface WriterParts {
  db: DatabaseSync
  log: Log
  snapshot: Snapshot
  parse: ParseQuery
  now: () => Date
  newId: () => string
  origin: Origin
  deadlineMs: number
  /** Called once the transaction is durable. */
  committed: (transaction: Transaction) => void
}

/** One request, one transaction: everything it asks for is durable when it returns, or nothing is. */
export interface Writer {
  mutate(mutations: readonly Mutation[], options: CommitOptions): MutateResult
  act(actions: readonly Action[], options: CommitOptions): {transactionId: string}
}

export function createWriter(parts: WriterParts): Writer {
  const commit = <T>(
    kind: 'mutationError' | 'actionError',
    options: CommitOptions,
    apply: (work: WorkingSet) => T,
  ): {work: WorkingSet; outcome: T} => {
    const work = createWorkingSet(parts.snapshot, {
      transactionId: transactionIdOf(options, parts),
      timestamp: parts.now().toISOString(),
      newId: parts.newId,
      autoGenerateArrayKeys: kind === 'actionError' || options.autoGenerateArrayKeys === true,
    })
    try {
      const outcome = apply(work)
      checkIntegrity(work)
      if (!options.dryRun) store(parts, work, options.author)
      return {work, outcome}
    } catch (error) {
      throw error instanceof Refusal ? refusedAs(kind, error) : error
    }
  }

  return {
    mutate(mutations, options) {
      const select = (work: WorkingSet) => selectIn(parts, work, options.author)
      const {work, outcome} = commit('mutationError', options, (set) =>
        applyMutations(set, mutations, select(set)),
      )
      const results = outcome.map(({id, operation}) => ({id, operation, document: work.read(id)}))
      return {transactionId: work.transactionId, results}
    },
    act(actions, options) {
      const {work} = commit('actionError', options, (set) => applyActions(set, actions))
      return {transactionId: work.transactionId}
    },
  }
}

function store({db, log, committed}: WriterParts, work: WorkingSet, author: string): void {
  const changes = [...work.staged()].flatMap(([documentId, {before, after, mutations, cause}]) =>
    before || after
      ? [{documentId, before, after, mutations, effects: effectsOf(before, after), cause}]
      : [],
  )
  if (changes.length === 0) return
  committed(durable(db, log, {id: work.transactionId, timestamp: work.timestamp, author, changes}))
}

function durable(db: DatabaseSync, log: Log, transaction: NewTransaction): Transaction {
  try {
    db.exec('BEGIN IMMEDIATE')
    const stored = log.append(transaction)
    db.exec('COMMIT')
    return stored
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw asLakeError(error)
  }
}

const wellFormed = /^[\x21-\x7e]{1,128}$/

function transactionIdOf({transactionId}: CommitOptions, {log, newId}: WriterParts): string {
  if (transactionId === undefined) return newId()
  if (typeof transactionId !== 'string' || !wellFormed.test(transactionId)) {
    const description = `Malformed transaction ID: ${JSON.stringify(transactionId)}; 1 to 128 visible characters are allowed`
    throw new LakeError(400, {error: {type: 'validationError', description}}, description)
  }
  if (!log.has(transactionId)) return transactionId
  const description = `Transaction by ID ${JSON.stringify(transactionId)} already exists`
  throw new LakeError(
    409,
    {error: {type: 'transactionAlreadyExistsError', description, id: transactionId}},
    description,
  )
}

/** Selections of a mutation see what the mutations before it did. */
function selectIn(
  {snapshot, parse, now, origin, deadlineMs}: WriterParts,
  work: WorkingSet,
  author: string,
): SelectIds {
  return (query, params) => {
    const staged = [...work.staged()].map(([id, {after}]) => [id, after] as const)
    const state = staged.length === 0 ? snapshot : createSnapshot(snapshot.all())
    if (staged.length > 0) state.apply(staged)
    const found = runQuerySync({
      parsed: parse(query, params),
      snapshot: state,
      identity: author,
      now: now(),
      origin,
      deadlineMs,
    })
    const list: readonly unknown[] = Array.isArray(found) ? found : [found]
    return list.flatMap((item) => (isDocument(item) ? item._id : []))
  }
}

function isDocument(value: unknown): value is Document {
  return (
    typeof value === 'object' && value !== null && '_id' in value && typeof value._id === 'string'
  )
}
