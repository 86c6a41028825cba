import type Sqlite from 'better-sqlite3'
import { Failure } from '../../../../shared/domain/failure.ts'
import { migrations } from './index.ts'
import type { Migration } from './migration.ts'

/** Refuses a database made by a newer program, before anything is written to it. */
export function refuseNewer(db: Sqlite.Database, steps: readonly Migration[] = migrations): void {
  const newest = steps.at(-1)?.version ?? 0
  if (versionOf(db) > newest) throw new Failure('vault-newer')
}

/** Brings the database up to date: every step it lacks, each in a transaction of its own. */
export function migrate(db: Sqlite.Database, steps: readonly Migration[] = migrations): void {
  // Rebuilding a table that others refer to would otherwise empty those others.
  db.pragma('foreign_keys = OFF')
  for (const { version, update } of steps) {
    if (version <= versionOf(db)) continue
    db.transaction(() => {
      update(db)
      db.pragma(`user_version = ${version}`)
    }).immediate()
  }
  db.pragma('foreign_keys = ON')
}

/** 0 for a database without tables. */
export function versionOf(db: Sqlite.Database): number {
  return db.pragma('user_version', { simple: true }) as number
}
