import type { z } from 'zod'
import {
  type Consent,
  consentSchema,
  type Cycle,
  cycleSchema,
  type Family,
  familySchema,
  type Person,
  personSchema,
  type Session,
  sessionSchema,
  type Trajectory,
  trajectorySchema
} from '../../../shared/domain/family.ts'
import type { Database } from '../vault/database.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import { assignments, type Columns, insertInto, toRow } from './columns.ts'
import { prepared } from './prepared.ts'
import { allOf, type Readable, readRows } from './readable.ts'

/** A table of records that stand on their own: how they are stored and how they are read back. */
type Table<T> = { readonly name: string; readonly columns: Columns<T>; readonly schema: z.ZodType<T> }

export const familyTable: Table<Family> = {
  name: 'family',
  columns: {
    id: 'plain',
    pseudonym: 'plain',
    notes: 'plain',
    requestForHelp: 'plain',
    goals: 'json',
    createdAt: 'plain'
  },
  schema: familySchema
}

export const personTable: Table<Person> = {
  name: 'person',
  columns: {
    id: 'plain',
    familyId: 'plain',
    role: 'plain',
    label: 'plain',
    name: 'plain',
    callName: 'plain',
    birthYear: 'plain',
    archivedOn: 'optional'
  },
  schema: personSchema
}

export const consentTable: Table<Consent> = {
  name: 'consent',
  columns: {
    id: 'plain',
    familyId: 'plain',
    personId: 'plain',
    scopeId: 'plain',
    givenBy: 'plain',
    givenOn: 'plain',
    withdrawnOn: 'plain',
    replacedBy: 'optional'
  },
  schema: consentSchema
}

export const trajectoryTable: Table<Trajectory> = {
  name: 'trajectory',
  columns: { id: 'plain', familyId: 'plain', title: 'plain', startedOn: 'plain', endedOn: 'plain' },
  schema: trajectorySchema
}

export const cycleTable: Table<Cycle> = {
  name: 'cycle',
  columns: { id: 'plain', trajectoryId: 'plain', number: 'plain', plannedSessions: 'plain' },
  schema: cycleSchema
}

export const sessionTable: Table<Session> = {
  name: 'session',
  columns: {
    id: 'plain',
    cycleId: 'plain',
    familyId: 'plain',
    number: 'plain',
    date: 'plain',
    place: 'plain',
    situation: 'plain',
    codebookId: 'plain'
  },
  schema: sessionSchema
}

/** Those rows that can be read, to be shown; `rest` is what follows `SELECT * FROM <table>`. */
export function selectReadable<T>(
  db: Database,
  table: Table<T>,
  rest: string,
  ...values: unknown[]
): Readable<T> {
  const rows = prepared(db, `SELECT "${table.name}".* FROM "${table.name}" ${rest}`).all(...values)
  return readRows(table.schema, table.columns, rows)
}

/** The same where something depends on none of them missing. */
export function selectAll<T>(db: Database, table: Table<T>, rest: string, ...values: unknown[]): T[] {
  return allOf(selectReadable(db, table, rest, ...values))
}

export function selectOne<T>(db: Database, table: Table<T>, id: string): T | null {
  return selectAll(db, table, 'WHERE id = ?', id)[0] ?? null
}

/** What could not be read again is not written. */
function checked<T extends object>(table: Table<T>, record: T): T {
  const sound = table.schema.safeParse(record)
  if (!sound.success) throw new Failure('bad-input', { reason: table.name }, { cause: sound.error })
  return sound.data
}

export function insertOne<T extends object>(db: Database, table: Table<T>, record: T): void {
  prepared(db, insertInto(table.name, table.columns)).run(toRow(table.columns, checked(table, record)))
}

/** Changes all but the `fixed` columns; those must be as they are stored. False when there is no such row. */
export function updateOne<T extends object>(
  db: Database,
  table: Table<T>,
  record: T,
  fixed: readonly string[]
): boolean {
  const where = fixed.map((column) => `"${column}" = @${column}`).join(' AND ')
  const set = assignments(table.columns, fixed)
  const update = prepared(db, `UPDATE "${table.name}" SET ${set} WHERE ${where}`)
  return update.run(toRow(table.columns, checked(table, record))).changes === 1
}
