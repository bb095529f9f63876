import {randomBytes} from 'node:crypto'
import {backup} from 'node:sqlite'

import type {Action, CommitOptions, Mutation, Store} from '../types.ts'
import {openDatabase} from './database.ts'
import {publishedId} from './document-id.ts'
import {createDocumentEvents} from './history/document-events.ts'
import {createDocumentHistory} from './history/document-history.ts'
import {createLog} from './history/log.ts'
import {createMark, loadedDocuments} from './loaded-log.ts'
import {createViews} from './perspective.ts'
import {compileFilter} from './query/filter.ts'
import {createQueryParser} from './query/parse-query.ts'
import {runQuery} from './query/run-query.ts'
import {createSettings} from './settings.ts'
import {createSnapshot} from './snapshot.ts'
import {createSubscribers} from './subscribers.ts'
import {createWriter} from './write/writer.ts'

export interface StoreOptions {
  /** Path of the SQLite file, created where absent; `:memory:` keeps nothing. */
  file: string
  now?: () => Date
  /** Ids of transactions and documents; must not repeat. */
  id?: () => string
  /** What `sanity::projectId()` and `sanity::dataset()` answer. */
  project?: string
  dataset?: string
  /** The largest the file may grow, in pages of 4 kB. */
  maxPages?: number
  /** Milliseconds after which a query is stopped; 5,000 where absent. */
  queryDeadlineMs?: number
}

/** @throws LakeError (500) that names the file and the way out, when it cannot be trusted */
export function openStore(options: StoreOptions): Store {
  const {file, now = () => new Date(), id = randomId} = options
  const {project = 'rostrum', dataset = 'production'} = options
  const deadlineMs = options.queryDeadlineMs ?? 5_000
  const origin = {projectId: project, dataset}
  const db = openDatabase(file, options.maxPages)
  const log = createLog(db)
  const mark = createMark(file, log)
  const snapshot = createSnapshot(loadedDocuments(log, file))
  const views = createViews(snapshot)
  const subscribers = createSubscribers()
  const parse = createQueryParser()
  const write = createWriter({
    db,
    log,
    snapshot,
    parse,
    now,
    newId: id,
    origin,
    deadlineMs,
    committed(transaction) {
      const changes = transaction.changes.map(({documentId, after}) => [documentId, after] as const)
      snapshot.apply(changes)
      views.apply(changes)
      mark(transaction.sequence)
      subscribers.tell(transaction)
    },
  })

  return {
    query: async ({query, params = {}, perspective, identity}) =>
      runQuery({
        parsed: parse(query, params),
        snapshot: views.view(perspective),
        identity,
        now: now(),
        origin,
        deadlineMs,
      }),
    documents: (ids) => ids.flatMap((each) => snapshot.byId(each) ?? []),
    versions: (of) => views.group(publishedId(of)),
    all: () => snapshot.all(),
    compileFilter: (query, params, identity) => compileFilter(parse, query, params, identity),
    mutate: (mutations: readonly Mutation[], options: CommitOptions) =>
      write.mutate(mutations, options),
    act: (actions: readonly Action[], options: CommitOptions) => write.act(actions, options),
    transactions: (request) => log.transactions(request),
    documentsAt: createDocumentHistory(db),
    events: createDocumentEvents(db),
    referencesTo: (target) => snapshot.referring(target).map((document) => document._id),
    position: () => log.position(),
    state: () => log.state(),
    since(sequence) {
      const missed = log.position() - sequence
      return missed < 0 || missed > longestReplay ? undefined : log.after(sequence, longestReplay)
    },
    subscribe: (listener) => subscribers.add(listener),
    settings: createSettings(db, now),
    async backup(target) {
      await backup(db, target)
    },
    close() {
      mark(log.position())
      db.close()
    },
  }
}

/** A listener that missed more than this reads everything again, which is cheaper. */
const longestReplay = 5_000

function randomId(): string {
  return randomBytes(16).toString('base64url').replaceAll(/[-_]/g, 'x')
}
