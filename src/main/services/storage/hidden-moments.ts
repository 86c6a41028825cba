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
import { fromRow, type Row } from './columns.ts'
import { prepared } from './prepared.ts'
import { recordTables } from './record-columns.ts'
import { requireSession } from './sessions.ts'

const ofFamily = 'session_id IN (SELECT id FROM session WHERE family_id = ?)'

/** The moments that are not for parents in all sessions and passes of a family. */
export function loadHiddenMoments(
  db: Database,
  familyId: string,
  codes: ReadonlyMap<CodeRef, FoundCode>
): readonly Moment[] {
  const used = prepared(db, `SELECT DISTINCT code FROM moment WHERE ${ofFamily}`).pluck().all(familyId)
  const { columns } = recordTables.moment
  // There may be a hundred thousand moments; few of their codes can be hidden.
  const rows = (used as CodeRef[])
    .filter((ref) => canBeHidden(codes.get(ref)?.code))
    .flatMap((ref) => prepared(db, `SELECT * FROM moment WHERE ${ofFamily} AND code = ?`).all(familyId, ref))
  const known = (rows as Row[]).map((row) => momentSchema.parse({ type: 'moment', ...fromRow(columns, row) }))
  return hiddenMoments([...known, ...loadKept(db, familyId)], codes)
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

/** Those of the other sessions of this one's family, and of cameras that are erased. */
export function loadHiddenElsewhere(
  db: Database,
  sessionId: string,
  codes: ReadonlyMap<CodeRef, FoundCode>
): Moment[] {
  const { familyId } = requireSession(db, sessionId)
  const isOwn = prepared(db, 'SELECT 1 FROM moment WHERE id = ? AND session_id = ? AND recording_id = ?')
  return loadHiddenMoments(db, familyId, codes).filter(
    ({ id, recordingId }) => isOwn.get(id, sessionId, recordingId) === undefined
  )
}

function canBeHidden(code: Code | undefined): boolean {
  return code === undefined || !code.parentVisible || canVary(code)
}

/** The cameras of a family's recordings. */
export function loadFamilyAngles(db: Database, familyId: string): readonly Angle[] {
  const rows = prepared(db, `SELECT * FROM angle WHERE ${ofFamily}`).all(familyId) as Row[]
  const { columns } = recordTables.angle
  return rows.map((row) => angleSchema.parse({ type: 'angle', ...fromRow(columns, row) }))
}

/** What a moment was coded as: as it is, or as it was when it was removed; null: nobody knows any more. */
export function loadCoded(db: Database, momentId: string): Coded | null {
  const row = ['moment', 'removed_moment']
    .map((table) => prepared(db, `SELECT code, modifiers FROM ${table} WHERE id = ?`).get(momentId))
    .find((found) => found !== undefined) as { readonly code: string; readonly modifiers: string } | undefined
  if (row === undefined) return null
  return { code: row.code, modifiers: momentSchema.shape.modifiers.parse(JSON.parse(row.modifiers)) }
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
