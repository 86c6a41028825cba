import type Sqlite from 'better-sqlite3'

/**
 * What left the vault and what was done at a parent's wish. Lines are only ever added; they go with their family and
 * not before it.
 */
export function logbook(db: Sqlite.Database): void {
  db.exec(`
    CREATE TABLE logbook (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      family_id TEXT NOT NULL REFERENCES family (id) ON DELETE CASCADE,
      session_id TEXT,
      reel_id TEXT,
      recipient TEXT NOT NULL,
      reason TEXT NOT NULL,
      files TEXT NOT NULL,
      expires_on TEXT
    ) STRICT;
    CREATE INDEX logbook_family ON logbook (family_id);

    CREATE TRIGGER logbook_update BEFORE UPDATE ON logbook
      BEGIN SELECT RAISE(ABORT, 'a line of the logbook stays as it is'); END;
    CREATE TRIGGER logbook_delete BEFORE DELETE ON logbook
      WHEN EXISTS (SELECT 1 FROM family WHERE id = OLD.family_id)
      BEGIN SELECT RAISE(ABORT, 'a line of the logbook goes only with its family'); END;
  `)
}
