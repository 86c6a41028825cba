import type Sqlite from 'better-sqlite3'

/**
 * Pictures and sound are rendered apart, and one segment may be made from several recordings. What was rendered before
 * is of no use any more: it is forgotten, keys first; its files are swept when the vault opens.
 */
export function segmentKinds(db: Sqlite.Database): void {
  db.pragma('secure_delete = ON')
  db.exec(`
    DELETE FROM segment;
    DROP TABLE segment;
    CREATE TABLE segment (
      hash TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('picture', 'sound')),
      blob_id TEXT NOT NULL UNIQUE,
      wrapped_key BLOB NOT NULL,
      size INTEGER NOT NULL,
      pictures INTEGER NOT NULL,
      used_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE segment_recording (
      hash TEXT NOT NULL REFERENCES segment (hash) ON DELETE CASCADE,
      recording_id TEXT NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
      PRIMARY KEY (hash, recording_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX segment_recording_recording ON segment_recording (recording_id);
    CREATE TRIGGER segment_of_erased AFTER DELETE ON segment_recording
      BEGIN DELETE FROM segment WHERE hash = OLD.hash; END;
  `)
}
