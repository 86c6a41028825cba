import { areSoundAngles } from '../../../shared/domain/angles.ts'
import type { Diff } from '../../../shared/domain/diff.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Angle } from '../../../shared/domain/session-record.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/** Refuses an edit after which a recording would be angle and main at once, of two mains, or the fifth camera. */
export function requireSoundAngles(db: Database, sessionId: string, { added, updated }: Diff): void {
  const touched = added.some(({ type }) => type === 'angle') || updated.some(([, to]) => to.type === 'angle')
  if (!touched) return
  const sql = 'SELECT main_id AS mainId, recording_id AS recordingId FROM angle WHERE session_id = ?'
  const angles = prepared(db, sql).all(sessionId) as Pick<Angle, 'mainId' | 'recordingId'>[]
  if (!areSoundAngles(angles)) throw new Failure('bad-input', { reason: 'angles' })
}
