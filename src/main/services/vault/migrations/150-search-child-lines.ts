import type Sqlite from 'better-sqlite3'
import { fill, joined, triggers } from './60-search.ts'

/** What the child says in a clip, as it stands in the clip's list. */
const childLines = `COALESCE((SELECT group_concat(json_extract(line.value, '$.text'), char(10)) FROM json_each(r."child_lines") AS line), '')`

const clip = {
  table: 'clip',
  name: `''`,
  text: `${joined('caption', 'question', 'note')} || char(10) || ${childLines}`,
  session: 'r.session_id',
  family: 'NULL'
}

/** Of a clip everything that is written is looked through: also what the child says, the question and the note. */
export function searchChildLines(db: Sqlite.Database): void {
  db.exec(`
    DROP TRIGGER search_clip_insert;
    DROP TRIGGER search_clip_update;
    DROP TRIGGER search_clip_delete;
    DELETE FROM search_text WHERE rowid IN (SELECT id FROM search_entry WHERE source = 'clip');
    DELETE FROM search_entry WHERE source = 'clip';`)
  db.exec(fill(clip))
  db.exec(triggers(clip))
}
