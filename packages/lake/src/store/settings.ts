import type {DatabaseSync} from 'node:sqlite'

import type {Store} from '../types.ts'

export function createSettings(db: DatabaseSync, now: () => Date): Store['settings'] {
  const select = db.prepare(
    'SELECT value, created, updated FROM settings WHERE user = ? AND key = ?',
  )
  const upsert = db.prepare(
    `INSERT INTO settings (user, key, value, created, updated) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (user, key) DO UPDATE SET value = excluded.value, updated = excluded.updated
     RETURNING value, created, updated`,
  )
  return {
    get(user, key) {
      const row = select.get(user, key)
      return row && settingOf(row)
    },
    set(user, key, value) {
      const time = now().toISOString()
      return settingOf(upsert.get(user, key, JSON.stringify(value ?? null), time, time) ?? {})
    },
  }
}

function settingOf(row: Record<string, unknown>) {
  return {
    value: JSON.parse(String(row['value'])) as unknown,
    createdAt: String(row['created']),
    updatedAt: String(row['updated']),
  }
}
