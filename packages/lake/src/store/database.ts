import {existsSync, renameSync, rmSync, statSync} from 'node:fs'
import {DatabaseSync} from 'node:sqlite'

import {damaged} from './damage.ts'
import {readMarker} from './marker.ts'

/** "Rslk": how a file says that it is a lake's. */
const applicationId = 0x52_73_6c_6b
const schemaVersion = 1

/**
 * Opens a lake's file, or makes a new one under another name first, so that a crash in between
 * leaves no half-made file behind.
 * @throws LakeError naming the file and what to do, for a file that is empty, foreign or damaged
 */
export function openDatabase(file: string, maxPages?: number): DatabaseSync {
  const db = openFile(file)
  if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${Math.trunc(maxPages)}`)
  return db
}

function openFile(file: string): DatabaseSync {
  if (file === ':memory:') return prepared(new DatabaseSync(file))
  if (!existsSync(file)) create(file)
  if (statSync(file).size === 0) throw damaged(file, 'is empty')
  try {
    const db = new DatabaseSync(file)
    try {
      return checked(db, file)
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    throw damaged(file, error)
  }
}

function create(file: string): void {
  if (readMarker(file)) throw damaged(file, 'is missing, although it was here before')
  const fresh = `${file}.new`
  for (const suffix of ['', '-wal', '-shm']) rmSync(fresh + suffix, {force: true})
  prepared(new DatabaseSync(fresh)).close()
  renameSync(fresh, file)
}

function checked(db: DatabaseSync, file: string): DatabaseSync {
  const id = pragma(db, 'application_id')
  if (id !== applicationId) throw damaged(file, 'is a database of another program')
  const version = pragma(db, 'user_version')
  if (version > schemaVersion) {
    throw damaged(
      file,
      `was written by a newer version (schema ${version}, this one knows ${schemaVersion})`,
    )
  }
  const problem: unknown = Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {})[0]
  if (problem !== 'ok') throw damaged(file, `does not pass its check: ${String(problem)}`)
  return prepared(db)
}

function prepared(db: DatabaseSync): DatabaseSync {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000')
  for (const migrate of migrations.slice(pragma(db, 'user_version'))) {
    db.exec(`BEGIN IMMEDIATE; ${migrate}; COMMIT`)
  }
  return db
}

const migrations = [
  `PRAGMA application_id = ${applicationId};
  CREATE TABLE doc (
    id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, rev TEXT NOT NULL, updated TEXT NOT NULL,
    hash TEXT NOT NULL, body TEXT NOT NULL
  ) STRICT;
  CREATE TABLE tx (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, timestamp TEXT NOT NULL,
    author TEXT NOT NULL
  ) STRICT;
  CREATE INDEX tx_timestamp ON tx (timestamp);
  CREATE TABLE tx_doc (
    sequence INTEGER NOT NULL REFERENCES tx, document TEXT NOT NULL, cause TEXT, after TEXT,
    mutations TEXT NOT NULL, effects TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX tx_doc_document ON tx_doc (document, sequence);
  CREATE INDEX tx_doc_sequence ON tx_doc (sequence);
  CREATE TABLE settings (
    user TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, created TEXT NOT NULL,
    updated TEXT NOT NULL, PRIMARY KEY (user, key)
  ) STRICT;
  PRAGMA user_version = 1`,
]

function pragma(db: DatabaseSync, name: string): number {
  return Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0])
}
