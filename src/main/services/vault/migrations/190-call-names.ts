import type Sqlite from 'better-sqlite3'

/** How a family wants its child to be called in questions and words for parents. */
export function callNames(db: Sqlite.Database): void {
  db.exec(`ALTER TABLE person ADD COLUMN call_name TEXT NOT NULL DEFAULT ''`)
}
