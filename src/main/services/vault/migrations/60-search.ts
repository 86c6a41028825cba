import type Sqlite from 'better-sqlite3'

type Source = {
  readonly table: string
  /** What can be looked for; `name` finds before `text` does. `r` stands for the row. */
  readonly name: string
  readonly text: string
  readonly session: string
  readonly family: string
}

const ofSession = { session: 'r.session_id', family: 'NULL' }
export const joined = (...columns: string[]): string =>
  columns.map((column) => `r."${column}"`).join(` || char(10) || `)

/** Everything that is looked through, table by table. */
const sources: readonly Source[] = [
  { table: 'moment', name: `''`, text: joined('note', 'caption'), ...ofSession },
  { table: 'clip', name: `''`, text: joined('caption'), ...ofSession },
  { table: 'card', name: `''`, text: joined('title', 'text'), ...ofSession },
  { table: 'quote', name: `''`, text: joined('text'), ...ofSession },
  { table: 'next_step', name: `''`, text: joined('when', 'what', 'purpose'), ...ofSession },
  { table: 'report_text', name: `''`, text: joined('text'), ...ofSession },
  { table: 'recording', name: joined('name'), text: `''`, ...ofSession },
  { table: 'session', name: joined('place', 'situation'), text: `''`, session: 'r.id', family: 'NULL' },
  { table: 'person', name: joined('label', 'name'), text: `''`, session: 'NULL', family: 'r.family_id' },
  {
    table: 'family',
    name: joined('pseudonym'),
    text: joined('notes', 'request_for_help'),
    session: 'NULL',
    family: 'r.id'
  }
]

/**
 * What is written, looked through by words. Triggers keep it in step with every table, and do nothing for a row
 * without text: on the key path they cost a comparison. `secure-delete` takes what is erased out of the index at
 * once; the pages it stood on are overwritten as all are. `search_entry` says which row of the index is whose, so
 * that nothing is ever scanned for.
 */
export function search(db: Sqlite.Database): void {
  db.exec(`
    CREATE TABLE search_entry (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      record_id TEXT NOT NULL,
      session_id TEXT,
      family_id TEXT,
      UNIQUE (record_id, source)
    ) STRICT;
    CREATE VIRTUAL TABLE search_text USING fts5 (
      name, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1);
  `)
  for (const source of sources) {
    db.exec(fill(source))
    db.exec(triggers(source))
  }
}

const blank = ` || char(9) || char(10) || char(13) || ' '`
/** Text without the spaces and line ends around it. */
const trimmed = (expression: string): string => `trim(${expression}, ''${blank})`
const forRow = (expression: string, row: string): string => expression.replaceAll('r.', `${row}.`)

/** Puts what is there already into the index. */
export function fill({ table, name, text, session, family }: Source): string {
  return `
    INSERT INTO search_entry (source, record_id, session_id, family_id)
      SELECT '${table}', r.id, ${session}, ${family} FROM "${table}" AS r
      WHERE ${trimmed(name)} <> '' OR ${trimmed(text)} <> '';
    INSERT INTO search_text (rowid, name, text)
      SELECT search_entry.id, ${trimmed(name)}, ${trimmed(text)}
      FROM search_entry JOIN "${table}" AS r ON r.id = search_entry.record_id
      WHERE search_entry.source = '${table}';`
}

/** Keeps the index in step with a table. */
export function triggers({ table, name, text, session, family }: Source): string {
  const all = `${name} || ${text}`
  const has = (row: string): string => `${trimmed(forRow(all, row))} <> ''`
  const own = (row: string): string => `source = '${table}' AND record_id = ${row}.id`
  const remove = `
      DELETE FROM search_text WHERE rowid = (SELECT id FROM search_entry WHERE ${own('OLD')});
      DELETE FROM search_entry WHERE ${own('OLD')};`
  const insert = (where: string): string => `
      INSERT INTO search_entry (source, record_id, session_id, family_id)
        SELECT '${table}', NEW.id, ${forRow(session, 'NEW')}, ${forRow(family, 'NEW')} ${where};
      INSERT INTO search_text (rowid, name, text)
        SELECT id, ${trimmed(forRow(name, 'NEW'))}, ${trimmed(forRow(text, 'NEW'))}
        FROM search_entry WHERE ${own('NEW')};`
  return `
    CREATE TRIGGER search_${table}_insert AFTER INSERT ON "${table}" WHEN ${has('NEW')} BEGIN ${insert('')} END;
    CREATE TRIGGER search_${table}_delete AFTER DELETE ON "${table}" WHEN ${has('OLD')} BEGIN ${remove} END;
    CREATE TRIGGER search_${table}_update AFTER UPDATE ON "${table}"
      WHEN ${forRow(name, 'OLD')} <> ${forRow(name, 'NEW')} OR ${forRow(text, 'OLD')} <> ${forRow(text, 'NEW')}
      BEGIN ${remove} ${insert(`WHERE ${has('NEW')}`)} END;`
}
