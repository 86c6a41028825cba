import { Failure } from '../../../shared/domain/failure.ts'
import {
  type MomentRow,
  packedMomentsSchema,
  packedProperties,
  packMoments,
  type PackedMoments,
  unpackMoments
} from '../../../shared/domain/pack-moments.ts'
import {
  type Moment,
  momentSchema,
  type RecordType,
  type SessionRecord,
  sessionRecordSchema
} from '../../../shared/domain/session-record.ts'
import type { Database } from '../vault/database.ts'
import { blindPass } from './blind.ts'
import { assignments, columnName, insertInto, toRow } from './columns.ts'
import { prepared } from './prepared.ts'
import { allOf, type Readable, readRows } from './readable.ts'
import { recordTables, recordTypes } from './record-columns.ts'

/**
 * All records of a session that can be read, or those of some kinds; kind by kind, each in the order in which it was
 * made.
 */
export function readRecords(
  db: Database,
  sessionId: string,
  types: readonly RecordType[] = recordTypes
): Readable<SessionRecord> {
  const kinds = types.map((type) => {
    if (type === 'moment') {
      const { moments, unreadable } = readMoments(db, sessionId)
      return { records: unpackMoments(moments), unreadable }
    }
    const { table, columns } = recordTables[type]
    const rows = prepared(db, `SELECT * FROM "${table}" WHERE session_id = ? ORDER BY rowid`).all(sessionId)
    return readRows(sessionRecordSchema, columns, rows, { type })
  })
  return {
    records: kinds.flatMap(({ records }) => records),
    unreadable: kinds.reduce((count, { unreadable }) => count + unreadable, 0)
  }
}

/** A record as it is stored; null when there is none that can be read. */
export function readRecord(
  db: Database,
  { type, id }: Pick<SessionRecord, 'type' | 'id'>
): SessionRecord | null {
  const { table, columns } = recordTables[type]
  const rows = prepared(db, `SELECT * FROM "${table}" WHERE id = ?`).all(id)
  return readRows(sessionRecordSchema, columns, rows, { type }).records[0] ?? null
}

/** Kinds on which it depends who may see what: with one of them missing nothing is shown or made. */
const protecting: ReadonlySet<RecordType> = new Set(['mask', 'in-view'])

/** The same for what is made of them: one that can't be read is not in it, but never one that protects somebody. */
export function loadRecords(
  db: Database,
  sessionId: string,
  types: readonly RecordType[] = recordTypes
): SessionRecord[] {
  return types.flatMap((type) => {
    const read = readRecords(db, sessionId, [type])
    return protecting.has(type) ? allOf(read) : read.records
  })
}

/** A session's moments in columns, in the order in which they were made: there may be a hundred thousand of them. */
function readMoments(
  db: Database,
  sessionId: string
): { readonly moments: PackedMoments; readonly unreadable: number } {
  const rows = prepared(db, `${selectMoments} ORDER BY rowid`).raw().all(sessionId) as MomentRow[]
  return packedOf(rows)
}

const packedColumns = packedProperties.map((property) => `"${columnName(property)}"`).join(', ')
const selectMoments = `SELECT ${packedColumns} FROM moment WHERE session_id = ?`

function packedOf(rows: readonly MomentRow[]): {
  readonly moments: PackedMoments
  readonly unreadable: number
} {
  const all = packed(rows)
  if (all !== null) return { moments: all, unreadable: 0 }
  // Looked at one by one only when something is wrong with one of them.
  const readable = rows.filter((row) => packed([row]) !== null)
  return { moments: packMoments(readable), unreadable: rows.length - readable.length }
}

function packed(rows: readonly MomentRow[]): PackedMoments | null {
  try {
    return packedMomentsSchema.parse(packMoments(rows))
  } catch {
    return null
  }
}

/** Those of them that can be read. */
function loadMoments(db: Database, sessionId: string): PackedMoments {
  return readMoments(db, sessionId).moments
}

/** What is left of a moment for who may not know it: that it is there, and whose it is. */
const unknown: Readonly<Partial<Record<(typeof packedProperties)[number], string>>> = {
  code: "'hidden/hidden'",
  extent: "'point'",
  startMs: '0',
  endMs: 'NULL',
  subject: "'dyad'",
  star: '0',
  note: "''",
  caption: "''",
  modifiers: "'{}'",
  maybe: '0',
  intensity: 'NULL',
  personIds: "'[]'"
}

/** The same as whoever codes there now may have them: while a blind pass is coded, nothing of the others' but that they are. */
export function readKnownMoments(
  db: Database,
  sessionId: string
): { readonly moments: PackedMoments; readonly unreadable: number } {
  const blind = blindPass(db, sessionId)
  if (blind === null) return readMoments(db, sessionId)
  const columns = packedProperties.map((property) => {
    const [name, instead] = [`"${columnName(property)}"`, unknown[property]]
    return instead === undefined ? name : `CASE WHEN pass_id IS @blind THEN ${name} ELSE ${instead} END`
  })
  const select = `SELECT ${columns.join(', ')} FROM moment WHERE session_id = @sessionId ORDER BY rowid`
  return packedOf(prepared(db, select).raw().all({ sessionId, blind }) as MomentRow[])
}

/** The same without those of others: for where what is hidden isn't even counted. */
export function loadKnownMoments(db: Database, sessionId: string): PackedMoments {
  const blind = blindPass(db, sessionId)
  if (blind === null) return loadMoments(db, sessionId)
  const own = `${selectMoments} AND pass_id = ? ORDER BY rowid`
  return packedOf(prepared(db, own).raw().all(sessionId, blind) as MomentRow[]).moments
}

/** A moment of whatever session; null: it is gone, or can't be read. */
export function loadMoment(db: Database, momentId: string): Moment | null {
  const { columns } = recordTables.moment
  const rows = prepared(db, 'SELECT * FROM moment WHERE id = ?').all(momentId)
  return readRows(momentSchema, columns, rows, { type: 'moment' }).records[0] ?? null
}

export function insertRecord(db: Database, sessionId: string, record: SessionRecord): void {
  const { table, columns } = recordTables[record.type]
  prepared(db, insertInto(table, columns, ['session_id'])).run({
    ...toRow(columns, checked(record)),
    session_id: sessionId
  })
}

/** Throws when this session has no such record: an edit that changes nothing would be an edit lost. */
export function updateRecord(db: Database, sessionId: string, record: SessionRecord): void {
  const { table, columns } = recordTables[record.type]
  const set = assignments(columns, ['id'])
  const update = prepared(db, `UPDATE "${table}" SET ${set} WHERE id = @id AND session_id = @session_id`)
  requireOne(update.run({ ...toRow(columns, checked(record)), session_id: sessionId }).changes)
}

export function deleteRecord(db: Database, sessionId: string, record: SessionRecord): void {
  const { table } = recordTables[record.type]
  const remove = prepared(db, `DELETE FROM "${table}" WHERE id = ? AND session_id = ?`)
  requireOne(remove.run(record.id, sessionId).changes)
}

/** What could not be read again is not written. */
function checked(record: SessionRecord): SessionRecord {
  const sound = sessionRecordSchema.safeParse(record)
  if (!sound.success) throw new Failure('bad-input', { reason: record.type }, { cause: sound.error })
  return sound.data
}

function requireOne(changes: number): void {
  if (changes !== 1) throw new Failure('bad-input', { reason: 'no such record in this session' })
}
