import type { CodeRef, FoundCode } from '../../../shared/domain/codebook.ts'
import { angleWith } from '../../../shared/domain/angles.ts'
import { hiddenStretches } from '../../../shared/domain/hidden-stretches.ts'
import type { Database } from '../vault/database.ts'
import { loadFamilyAngles, loadHiddenMoments } from './hidden-moments.ts'
import { prepared } from './prepared.ts'
import { requireRecording } from './recordings.ts'
import { requireSession } from './sessions.ts'

/**
 * Before a camera is erased: what was coded on it that is not for parents is as little for them on the cameras beside it. With
 * the first camera goes what the others have to do with each other. Part of the caller's transaction.
 */
export function keepHiddenBeside(
  db: Database,
  recordingId: string,
  codes: ReadonlyMap<CodeRef, FoundCode>
): void {
  const { familyId } = requireSession(db, requireRecording(db, recordingId).sessionId)
  const angles = loadFamilyAngles(db, familyId)
  const mainId = angleWith(angles, recordingId)?.mainId ?? recordingId
  const together = [
    mainId,
    ...angles.filter((each) => each.mainId === mainId).map((each) => each.recordingId)
  ]
  if (together.length === 1) return
  const hidden = loadHiddenMoments(db, familyId, codes)
  const keep = prepared(
    db,
    `INSERT OR REPLACE INTO kept_hidden (moment_id, recording_id, code, modifiers, start_ms, end_ms)
     VALUES (?, ?, ?, ?, ?, ?)`
  )
  for (const besideId of together.filter((id) => id !== recordingId))
    for (const { moment, startMs, endMs } of hiddenStretches(besideId, hidden, angles)) {
      const isLost = moment.recordingId === recordingId || mainId === recordingId
      if (!isLost || moment.recordingId === besideId || endMs < 0) continue
      const end = Number.isFinite(endMs) ? endMs : null
      keep.run(moment.id, besideId, moment.code, JSON.stringify(moment.modifiers), Math.max(0, startMs), end)
    }
}
