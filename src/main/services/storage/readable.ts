import type { z } from 'zod'
import { Failure } from '../../../shared/domain/failure.ts'
import { fromRow, type Row } from './columns.ts'

/** What could be read of some rows, and how many of them could not: one bad row never hides the others. */
export type Readable<T> = { readonly records: T[]; readonly unreadable: number }

type Columns = Parameters<typeof fromRow>[0]

/** Rows as records; `more` is what each record has beside its columns, such as its constant type. */
export function readRows<T>(
  schema: z.ZodType<T>,
  columns: Columns,
  rows: readonly unknown[],
  more: object = {}
): Readable<T> {
  const records: T[] = []
  for (const row of rows) {
    const read = schema.safeParse({ ...more, ...valuesOf(columns, row as Row) })
    if (read.success) records.push(read.data)
  }
  return { records, unreadable: rows.length - records.length }
}

/** For what must not be decided with something missing, such as who has to agree and what hides somebody. */
export function allOf<T>({ records, unreadable }: Readable<T>): T[] {
  if (unreadable > 0) throw new Failure('row-unreadable')
  return records
}

function valuesOf(columns: Columns, row: Row): Row {
  try {
    return fromRow(columns, row)
  } catch {
    // Half a structure is no structure; what is missing is refused by the schema.
    return {}
  }
}
