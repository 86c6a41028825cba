import type Sqlite from 'better-sqlite3'

/**
 * What a clip was made from, what of it was released to parents and why, and what moments were when they were removed: a clip
 * made from one of them is still judged by it. What had been released all at once, without a reason, is held back again.
 */
export function forParents(db: Sqlite.Database): void {
  db.exec(`
    ALTER TABLE clip DROP COLUMN shown_anyway;
    ALTER TABLE clip ADD COLUMN shown_anyway TEXT NOT NULL DEFAULT 'null';
    ALTER TABLE clip ADD COLUMN made_from TEXT NOT NULL DEFAULT 'null';
    UPDATE clip SET made_from = (
      SELECT json_object('code', moment.code, 'heldBack', json('false')) FROM moment WHERE moment.id = clip.moment_id
    ) WHERE EXISTS (SELECT 1 FROM moment WHERE moment.id = clip.moment_id);
    CREATE INDEX clip_moment ON clip (moment_id);

    CREATE TABLE removed_moment (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL,
      modifiers TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER moment_removed AFTER DELETE ON moment
      WHEN EXISTS (SELECT 1 FROM clip WHERE moment_id = OLD.id)
      BEGIN INSERT OR REPLACE INTO removed_moment VALUES (OLD.id, OLD.code, OLD.modifiers); END;
    CREATE TRIGGER moment_restored AFTER INSERT ON moment
      BEGIN DELETE FROM removed_moment WHERE id = NEW.id; END;
  `)
}
