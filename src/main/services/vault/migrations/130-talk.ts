import type Sqlite from 'better-sqlite3'

/** Clips that a parent wished to be left out, and in which sessions what was agreed before has been read. */
export function talk(db: Sqlite.Database): void {
  db.exec(`
    CREATE TABLE left_out (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      clip TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX left_out_session ON left_out (session_id);

    CREATE TABLE agreed_read (
      session_id TEXT PRIMARY KEY NOT NULL REFERENCES session (id) ON DELETE CASCADE
    ) STRICT;
  `)
}
