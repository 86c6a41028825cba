import type { Code, CodeRef, FoundCode } from '../../../shared/domain/codebook.ts'
import { canVary } from '../../../shared/domain/effective-code.ts'
import type { Coded } from '../../../shared/domain/for-parents.ts'
import { hiddenMoments } from '../../../shared/domain/hidden-stretches.ts'
import {
  type Angle,
  angleSchema,
  type Moment,
  momentSchema,
  plainMoment
} from '../../../shared/domain/session-record.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'
import { allOf, type Readable, readRows } from './readable.ts'
import { recordTables } from './record-columns.ts'
import { requireSession } from './sessions.ts'

const ofFamily = 'session_id IN (SELECT id FROM session WHERE family_id = ?)'

/** The moments that are not for parents in all sessions and passes of a family; throws when one that may be can't be read. */
export function loadHiddenMoments(
  db: Database,
  familyId: string,
  codes: ReadonlyMap<CodeRef, FoundCode>
): readonly Moment[] {
  const { records, unreadable } = readHidden(db, codes, ofFamily, familyId)
  const moments = allOf({ records, unreadable })
  return [...moments, ...hiddenMoments(loadKept(db, familyId), codes)]
}

type KeptRow = {
  readonly moment_id: string
  readonly recording_id: string
  readonly code: string
  readonly modifiers: string
  readonly start_ms: number
  readonly end_ms: number | null
}

/** What was coded on cameras that are erased, where it lies on those that are left. */
function loadKept(db: Database, familyId: string): readonly Moment[] {
  const rows = prepared(
    db,
    `SELECT kept_hidden.* FROM kept_hidden JOIN recording ON recording.id = kept_hidden.recording_id
     WHERE recording.${ofFamily}`
  ).all(familyId) as KeptRow[]
  return rows.map((row) => ({
    ...{ type: 'moment', ...plainMoment, id: row.moment_id, recordingId: row.recording_id, code: row.code },
    ...{ subject: 'dyad', startMs: row.start_ms, endMs: row.end_ms },
    extent: row.end_ms === null ? 'open' : row.end_ms > row.start_ms ? 'interval' : 'point',
    modifiers: momentSchema.shape.modifiers.parse(JSON.parse(row.modifiers))
  }))
}

/** Those of the other sessions of this one's family, and of cameras that are erased, to be shown. */
export function readHiddenElsewhere(
  db: Database,
  sessionId: string,
  codes: ReadonlyMap<CodeRef, FoundCode>
): Readable<Moment> {
  const { familyId } = requireSession(db, sessionId)
  const { records, unreadable } = readHidden(
    db,
    codes,
    `${ofFamily} AND session_id <> ?`,
    familyId,
    sessionId
  )
  const isOwn = prepared(db, 'SELECT 1 FROM moment WHERE id = ? AND session_id = ? AND recording_id = ?')
  // One that lies on an erased camera as well is known as it is, where its own film still is.
  const kept = hiddenMoments(loadKept(db, familyId), codes).filter(
    ({ id, recordingId }) => isOwn.get(id, sessionId, recordingId) === undefined
  )
  return { records: [...records, ...kept], unreadable }
}

function readHidden(
  db: Database,
  codes: ReadonlyMap<CodeRef, FoundCode>,
  where: string,
  ...values: readonly string[]
): Readable<Moment> {
  const used = prepared(db, `SELECT DISTINCT code FROM moment WHERE ${where}`)
    .pluck()
    .all(...values)
  // There may be a hundred thousand moments; few of their codes can be hidden.
  const rows = (used as CodeRef[])
    .filter((ref) => canBeHidden(codes.get(ref)?.code))
    .flatMap((ref) => prepared(db, `SELECT * FROM moment WHERE ${where} AND code = ?`).all(...values, ref))
  const { records, unreadable } = readRows(momentSchema, recordTables.moment.columns, rows, {
    type: 'moment'
  })
  return { records: [...hiddenMoments(records, codes)], unreadable }
}

function canBeHidden(code: Code | undefined): boolean {
  return code === undefined || !code.parentVisible || canVary(code)
}

/** The cameras of a family's recordings; throws when one can't be read, for by them it is known what else shows the same. */
export function loadFamilyAngles(db: Database, familyId: string): readonly Angle[] {
  const rows = prepared(db, `SELECT * FROM angle WHERE ${ofFamily}`).all(familyId)
  return allOf(readRows(angleSchema, recordTables.angle.columns, rows, { type: 'angle' }))
}

const codedSchema = momentSchema.pick({ code: true, modifiers: true })

/** What a moment was coded as: as it is, or as it was when it was removed; null: nobody knows any more, or can read it. */
export function loadCoded(db: Database, momentId: string): Coded | null {
  const row = ['moment', 'removed_moment']
    .map((table) => prepared(db, `SELECT code, modifiers FROM ${table} WHERE id = ?`).get(momentId))
    .find((found) => found !== undefined)
  if (row === undefined) return null
  return readRows(codedSchema, { code: 'plain', modifiers: 'json' }, [row]).records[0] ?? null
}

/** What the moments were coded as that clips of a session were made from and that are gone. */
export function loadRemovedMoments(
  db: Database,
  sessionId: string
): readonly (Coded & { readonly id: string })[] {
  const gone = prepared(
    db,
    `SELECT DISTINCT moment_id FROM clip WHERE session_id = ? AND moment_id IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM moment WHERE id = clip.moment_id)`
  )
  return (gone.pluck().all(sessionId) as string[]).flatMap((id) => {
    const coded = loadCoded(db, id)
    return coded === null ? [] : [{ id, ...coded }]
  })
}
