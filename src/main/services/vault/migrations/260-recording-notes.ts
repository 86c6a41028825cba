import type Sqlite from 'better-sqlite3'

/** What an import has decided or left out; of recordings from before nothing of the kind is known. */
export function recordingNotes(db: Sqlite.Database): void {
  db.exec('ALTER TABLE recording ADD COLUMN notes TEXT')
}
