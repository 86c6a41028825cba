/**
 * How a property lies in its column: as it is, true and false as 1 and 0, a small structure as JSON, or as it is and not
 * there at all when the column holds nothing.
 */
type ColumnKind = 'plain' | 'flag' | 'json' | 'optional'

/** Every property of a stored record but its constant `type`, so that a new one can't be forgotten. */
export type Columns<T> = Readonly<Record<Exclude<keyof T, 'type'>, ColumnKind>>

type AnyColumns = Readonly<Record<string, ColumnKind>>

export type Row = Readonly<Record<string, unknown>>

/** `recordingId` is stored in `recording_id`. */
export function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)
}

export function toRow(columns: AnyColumns, record: object): Row {
  const values = record as Row
  return Object.fromEntries(
    entries(columns).map(([property, kind]) => {
      const value = values[property]
      const stored =
        kind === 'flag' ? Number(value) : kind === 'json' ? JSON.stringify(value) : (value ?? null)
      return [columnName(property), stored]
    })
  )
}

/** Still to be parsed by the record's own schema. */
export function fromRow(columns: AnyColumns, row: Row): Row {
  return Object.fromEntries(
    entries(columns).flatMap(([property, kind]) => {
      const stored = row[columnName(property)]
      if (kind === 'optional' && stored === null) return []
      const value =
        kind === 'flag' ? stored === 1 : kind === 'json' ? (JSON.parse(String(stored)) as unknown) : stored
      return [[property, value]]
    })
  )
}

/** `INSERT` of these columns and more, with named parameters. */
export function insertInto(table: string, columns: AnyColumns, more: readonly string[] = []): string {
  const names = [...entries(columns).map(([property]) => columnName(property)), ...more]
  const quoted = names.map((name) => `"${name}"`).join(', ')
  return `INSERT INTO "${table}" (${quoted}) VALUES (${names.map((name) => `@${name}`).join(', ')})`
}

/** `"a" = @a, "b" = @b` for all columns but those that never change. */
export function assignments(columns: AnyColumns, except: readonly string[]): string {
  return entries(columns)
    .map(([property]) => columnName(property))
    .filter((name) => !except.includes(name))
    .map((name) => `"${name}" = @${name}`)
    .join(', ')
}

function entries(columns: AnyColumns): [string, ColumnKind][] {
  return Object.entries<ColumnKind>(columns)
}
