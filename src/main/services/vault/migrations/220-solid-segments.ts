import type Sqlite from 'better-sqlite3'

/** Whether what is hidden in a rendered segment is covered with one even colour, because it could not be proven otherwise. */
export function solidSegments(db: Sqlite.Database): void {
  db.exec('ALTER TABLE segment ADD COLUMN solid INTEGER NOT NULL DEFAULT 0')
}
