import type Sqlite from 'better-sqlite3'

/** The codebooks a therapist makes, every version a row of its own, and what she has not saved yet of one. */
export function codebooks(db: Sqlite.Database): void {
  db.exec(`
    CREATE TABLE codebook (
      id TEXT PRIMARY KEY NOT NULL,
      lineage_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      body TEXT NOT NULL,
      made_at TEXT NOT NULL,
      archived INTEGER NOT NULL DEFAULT 0,
      UNIQUE (lineage_id, version)
    ) STRICT;

    CREATE TABLE codebook_draft (
      id TEXT PRIMARY KEY NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
  `)
}
