import type Sqlite from 'better-sqlite3'

/**
 * Where something that is not for parents lies on a recording although it was coded on another camera that was erased since:
 * what was coded, and when, and nothing that was written at it. It goes with the recording on which it lies.
 */
export function keptHidden(db: Sqlite.Database): void {
  db.exec(`
    CREATE TABLE kept_hidden (
      moment_id TEXT NOT NULL,
      recording_id TEXT NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
      code TEXT NOT NULL,
      modifiers TEXT NOT NULL,
      start_ms INTEGER NOT NULL,
      end_ms INTEGER,
      PRIMARY KEY (recording_id, moment_id)
    ) STRICT;
  `)
}
