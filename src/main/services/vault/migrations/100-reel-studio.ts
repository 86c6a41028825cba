import type Sqlite from 'better-sqlite3'

/** What a clip can do beside being cut, what is hidden of a recording, who is in view, and what a review talk brings. */
export function reelStudio(db: Sqlite.Database): void {
  db.exec(`
    ALTER TABLE reel ADD COLUMN audience TEXT NOT NULL DEFAULT 'terugkijken-gezin';

    ALTER TABLE clip ADD COLUMN child_lines TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE clip ADD COLUMN volume_db REAL NOT NULL DEFAULT 0;
    ALTER TABLE clip ADD COLUMN slows TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE clip ADD COLUMN freezes TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE clip ADD COLUMN framings TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE clip ADD COLUMN beside TEXT NOT NULL DEFAULT 'null';
    ALTER TABLE clip ADD COLUMN question TEXT NOT NULL DEFAULT '';
    ALTER TABLE clip ADD COLUMN note TEXT NOT NULL DEFAULT '';
    ALTER TABLE clip ADD COLUMN shown_anyway INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE clip ADD COLUMN in_view_ids TEXT NOT NULL DEFAULT 'null';

    ALTER TABLE card ADD COLUMN still TEXT NOT NULL DEFAULT 'null';

    ALTER TABLE quote ADD COLUMN at_ms INTEGER;

    CREATE TABLE mask (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      recording_id TEXT NOT NULL,
      start_ms INTEGER NOT NULL,
      end_ms INTEGER NOT NULL,
      kind TEXT NOT NULL,
      shape TEXT NOT NULL,
      keys TEXT NOT NULL,
      person_id TEXT,
      reviewed INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX mask_session ON mask (session_id);
    CREATE INDEX mask_recording ON mask (recording_id);

    CREATE TABLE in_view (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      recording_id TEXT NOT NULL,
      person_ids TEXT NOT NULL,
      others INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX in_view_session ON in_view (session_id);
    CREATE INDEX in_view_recording ON in_view (recording_id);

    CREATE TABLE scaling (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      question TEXT NOT NULL,
      value INTEGER NOT NULL,
      speaker_id TEXT,
      clip_id TEXT,
      said_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX scaling_session ON scaling (session_id);

    CREATE TABLE review (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      noticed TEXT NOT NULL,
      goal TEXT NOT NULL,
      next_time TEXT NOT NULL,
      talked_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX review_session ON review (session_id);
  `)
}
