import type Sqlite from 'better-sqlite3'

/**
 * Rendered segments of reels, by the hash of everything that shapes them. Erasing a recording erases the keys of
 * all segments made from it. `unfinished_export` remembers files outside the vault that a crash may leave half written.
 */
export function reelSegments(db: Sqlite.Database): void {
  db.exec(`
    CREATE TABLE segment (
      hash TEXT PRIMARY KEY NOT NULL,
      blob_id TEXT NOT NULL UNIQUE,
      wrapped_key BLOB NOT NULL,
      size INTEGER NOT NULL,
      pictures INTEGER NOT NULL,
      recording_id TEXT REFERENCES recording (id) ON DELETE CASCADE,
      used_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX segment_recording ON segment (recording_id);

    CREATE TABLE unfinished_export (
      path TEXT PRIMARY KEY NOT NULL
    ) STRICT;
  `)
}
