import type Sqlite from 'better-sqlite3'

/** What closer coding asks of a moment, coding passes, and further cameras. */
export function coding(db: Sqlite.Database): void {
  db.exec(`
    ALTER TABLE moment ADD COLUMN maybe INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE moment ADD COLUMN intensity INTEGER;
    ALTER TABLE moment ADD COLUMN person_ids TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE moment ADD COLUMN pass_id TEXT;

    CREATE TABLE pass (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      coder TEXT NOT NULL,
      started_at TEXT NOT NULL,
      blind INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX pass_session ON pass (session_id);

    CREATE TABLE angle (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      main_id TEXT NOT NULL,
      recording_id TEXT NOT NULL,
      offset_ms INTEGER NOT NULL,
      title TEXT NOT NULL
    ) STRICT;
    CREATE INDEX angle_session ON angle (session_id);
    CREATE INDEX angle_recording ON angle (recording_id);
  `)
}
