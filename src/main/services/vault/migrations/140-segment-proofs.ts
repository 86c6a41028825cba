import type Sqlite from 'better-sqlite3'

/** What was found of hidden regions in a rendered segment; null: not looked for, or nothing is hidden in it. */
export function segmentProofs(db: Sqlite.Database): void {
  db.exec('ALTER TABLE segment ADD COLUMN proof REAL')
}
