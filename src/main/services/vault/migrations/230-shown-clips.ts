import type Sqlite from 'better-sqlite3'

/** What the parent screen really showed in a talk, clip by clip and day by day, each as it was then. */
export function shownClips(db: Sqlite.Database): void {
  db.exec(`
    CREATE TABLE shown_clip (
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      shown_on TEXT NOT NULL,
      clip_id TEXT NOT NULL,
      clip TEXT NOT NULL,
      PRIMARY KEY (session_id, shown_on, clip_id)
    ) STRICT;
  `)
}
