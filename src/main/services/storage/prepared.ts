import type Sqlite from 'better-sqlite3'

const statements = new WeakMap<Sqlite.Database, Map<string, Sqlite.Statement>>()

/** A statement is compiled once per open database: on the key path every millisecond counts. */
export function prepared(db: Sqlite.Database, sql: string): Sqlite.Statement {
  const known = statements.get(db) ?? new Map<string, Sqlite.Statement>()
  statements.set(db, known)
  const statement = known.get(sql) ?? db.prepare(sql)
  known.set(sql, statement)
  return statement
}
