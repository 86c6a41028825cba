import { type Diff, diffSchema, isEmptyDiff } from '../../../shared/domain/diff.ts'
import type { SessionRecord } from '../../../shared/domain/session-record.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/**
 * Removes every moment, clip, still and angle of a recording, in the history too: undo must not bring back what was erased.
 * Cameras that were placed beside it stand on their own again. Quotes stay, without their clip. Part of the caller's transaction when there is one.
 */
export function eraseRecordsOf(db: Database, recordingId: string): void {
  db.transaction(() => {
    prepared(
      db,
      'UPDATE quote SET clip_id = NULL WHERE clip_id IN (SELECT id FROM clip WHERE recording_id = ?)'
    ).run(recordingId)
    prepared(db, 'DELETE FROM clip WHERE recording_id = ?').run(recordingId)
    prepared(
      db,
      'DELETE FROM coder_correction WHERE moment_id IN (SELECT id FROM moment WHERE recording_id = ?)'
    ).run(recordingId)
    prepared(db, 'DELETE FROM moment WHERE recording_id = ?').run(recordingId)
    prepared(db, 'DELETE FROM still WHERE recording_id = ?').run(recordingId)
    prepared(db, 'DELETE FROM angle WHERE ? IN (recording_id, main_id)').run(recordingId)
    const edits = prepared(db, 'SELECT number, diff FROM edit WHERE instr(diff, ?) > 0').all(recordingId)
    for (const { number, diff } of edits as { number: number; diff: string }[]) {
      const rest = without(recordingId, diffSchema.parse(JSON.parse(diff)))
      if (isEmptyDiff(rest)) prepared(db, 'DELETE FROM edit WHERE number = ?').run(number)
      else prepared(db, 'UPDATE edit SET diff = ? WHERE number = ?').run(JSON.stringify(rest), number)
    }
  })()
}

function without(recordingId: string, diff: Diff): Diff {
  const stays = (record: SessionRecord): boolean =>
    (!('recordingId' in record) || record.recordingId !== recordingId) &&
    (record.type !== 'angle' || record.mainId !== recordingId)
  return {
    added: diff.added.filter(stays),
    updated: diff.updated.filter(([from, to]) => stays(from) && stays(to)),
    removed: diff.removed.filter(stays)
  }
}
