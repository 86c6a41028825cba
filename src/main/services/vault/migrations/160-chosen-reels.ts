import type Sqlite from 'better-sqlite3'

/** Which of a session's reels was worked on last. */
export function chosenReels(db: Sqlite.Database): void {
  db.exec(`
    CREATE TABLE chosen_reel (
      session_id TEXT PRIMARY KEY NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      reel_id TEXT NOT NULL
    ) STRICT;
  `)
}
