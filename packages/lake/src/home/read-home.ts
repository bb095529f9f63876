import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {openDatabase} from '../store/database.ts'
import {createLog} from '../store/history/log.ts'
import {checkMark, loadedDocuments} from '../store/loaded-log.ts'
import {acquireLock, LockedError} from '../store/lock.ts'
import {createViews} from '../store/perspective.ts'
import {createQueryParser} from '../store/query/parse-query.ts'
import type {OpenTrees} from '../store/query/parse-query.ts'
import {runQuery} from '../store/query/run-query.ts'
import {createSnapshot} from '../store/snapshot.ts'
import type {Document, Perspective} from '../types.ts'
import {readServerFile} from './server-file.ts'

export interface HomeReader {
  /** @throws LakeError as the lake itself answers */
  query(
    query: string,
    params: Readonly<Record<string, unknown>>,
    perspective: Perspective,
  ): Promise<unknown>
  /** Raw documents by id, in the order asked for, absent ones left out. */
  documents(ids: readonly string[]): Document[]
  /** Names the state that is read: another where anything was written since. */
  state: string
  /** Lets others at the data folder again. */
  close(): void
}

/**
 * Reads the store of a data folder in this process, without a server, and keeps others from writing
 * meanwhile. Undefined where there is no store yet, or where a server or a command has the folder:
 * then `connect` is the way in.
 * Queries have all the time they want, since nobody else waits.
 *
 * @param trees of queries that were parsed by the same version
 * @throws LakeError that names the file and the way out, where it cannot be trusted
 */
export function readHome(
  home: string,
  {project, dataset, trees}: {project: string; dataset: string; trees?: OpenTrees},
): HomeReader | undefined {
  const file = join(home, `${dataset}.sqlite`)
  if (!existsSync(file) || readServerFile(home)) return undefined
  const lock = lockOf(home)
  if (!lock) return undefined
  try {
    const db = openDatabase(file)
    const log = createLog(db)
    checkMark(file, log)
    const snapshot = createSnapshot(loadedDocuments(log, file))
    const views = createViews(snapshot)
    const parse = createQueryParser(trees)
    return {
      async query(query, params, perspective) {
        const {result} = await runQuery({
          parsed: parse(query, params),
          snapshot: views.view(perspective),
          identity: undefined,
          now: new Date(),
          origin: {projectId: project, dataset},
          deadlineMs: Number.POSITIVE_INFINITY,
        })
        return result ?? null
      },
      documents: (ids) => ids.flatMap((id) => snapshot.byId(id) ?? []),
      state: log.state(),
      close() {
        if (db.isOpen) db.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

function lockOf(home: string) {
  try {
    return acquireLock(home)
  } catch (error) {
    if (error instanceof LockedError) return undefined
    throw error
  }
}
