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
import { assignments, type Columns, fromRow, insertInto, type Row, toRow } from './columns.ts'
import { prepared } from './prepared.ts'

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

/** Rows as records; `rest` is what follows `SELECT * FROM <table>`. */
export function selectAll<T>(db: Database, table: Table<T>, rest: string, ...values: unknown[]): T[] {
  const rows = prepared(db, `SELECT "${table.name}".* FROM "${table.name}" ${rest}`).all(...values)
  return (rows as Row[]).map((row) => table.schema.parse(fromRow(table.columns, row)))
}

export function selectOne<T>(db: Database, table: Table<T>, id: string): T | null {
  return selectAll(db, table, 'WHERE id = ?', id)[0] ?? null
}

export function insertOne<T extends object>(db: Database, table: Table<T>, record: T): void {
  prepared(db, insertInto(table.name, table.columns)).run(toRow(table.columns, record))
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
  return update.run(toRow(table.columns, record)).changes === 1
}
