import type Sqlite from 'better-sqlite3'

/** How each coder works, where she put edges that a key had set, and which pass of a session was coded last. */
export function coders(db: Sqlite.Database): void {
  db.exec(`
    CREATE TABLE coder_setting (coder TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;

    CREATE TABLE coder_correction (
      coder TEXT NOT NULL,
      moment_id TEXT NOT NULL,
      edge TEXT NOT NULL CHECK (edge IN ('start', 'end')),
      code TEXT NOT NULL,
      pressed_ms INTEGER NOT NULL,
      corrected_ms INTEGER NOT NULL,
      speed REAL NOT NULL,
      PRIMARY KEY (coder, moment_id, edge)
    ) STRICT;

    CREATE TABLE active_pass (
      session_id TEXT PRIMARY KEY NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      pass_id TEXT NOT NULL
    ) STRICT;
  `)
}
