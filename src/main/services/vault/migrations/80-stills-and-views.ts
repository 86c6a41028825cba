import type Sqlite from 'better-sqlite3'

/**
 * Stills are times in a recording, not pictures: nothing of them is left when the recording is gone. A view is how
 * the therapist looks at a recording, and when it was watched once without tagging.
 */
export function stillsAndViews(db: Sqlite.Database): void {
  db.exec(`
    CREATE TABLE still (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      recording_id TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX still_session ON still (session_id);
    CREATE INDEX still_recording ON still (recording_id);

    CREATE TABLE recording_view (
      recording_id TEXT PRIMARY KEY NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
      brightness REAL NOT NULL,
      contrast REAL NOT NULL,
      watched_on TEXT
    ) STRICT;
  `)
}
