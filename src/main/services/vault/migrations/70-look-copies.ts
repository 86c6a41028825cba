import type Sqlite from 'better-sqlite3'

/**
 * The small copy that stepping and seeking show at once. `look_state` is null until one is made, or found not to be
 * needed or not to be the same film; `look_fragments` is its packed index.
 */
export function lookCopies(db: Sqlite.Database): void {
  db.exec(`
    ALTER TABLE recording ADD COLUMN look_state TEXT CHECK (look_state IN ('ready', 'needless', 'refused'));
    ALTER TABLE recording ADD COLUMN look_size INTEGER;
    ALTER TABLE recording ADD COLUMN look_fragments BLOB;
  `)
}
