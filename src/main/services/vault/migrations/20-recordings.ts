import type Sqlite from 'better-sqlite3'

/**
 * Recordings. `wrapped_key` is the key of everything that was made from the film; without it the files mean nothing.
 * `fragments` is the packed index of the working copy, with the start of every picture. `original_path` is kept
 * only until the copy is complete, to begin again after a crash.
 */
export function recordings(db: Sqlite.Database): void {
  db.exec(`
    CREATE TABLE recording (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('importing', 'ready', 'failed')),
      failure TEXT,
      warning TEXT,
      info TEXT,
      original_path TEXT,
      wrapped_key BLOB,
      copy_size INTEGER,
      fragments BLOB,
      filmstrip TEXT,
      filmstrip_size INTEGER,
      peaks_size INTEGER
    ) STRICT;
    CREATE INDEX recording_session ON recording (session_id);
  `)
}
