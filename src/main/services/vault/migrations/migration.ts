import type Sqlite from 'better-sqlite3'

/** A step from one version of the database to the next. Once released, a step is never edited. */
export type Migration = { readonly version: number; readonly update: (db: Sqlite.Database) => void }
