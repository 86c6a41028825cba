import { type Diff, diffSchema, isEmptyDiff, updateDiff } from '../../../shared/domain/diff.ts'
import { withoutRecording } from '../../../shared/domain/recordings-in.ts'
import type { SessionRecord } from '../../../shared/domain/session-record.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/**
 * Removes every moment, clip, still, mask and angle of a recording, in whichever session, and takes it off what it stood
 * beside or behind; in the history too: undo must not bring back what was erased. Cameras that were placed beside it stand on
 * their own again. Words said at a clip stay, without their clip. Part of the caller's transaction when there is one.
 */
export function eraseRecordsOf(db: Database, recordingId: string): void {
  db.transaction(() => {
    prepared(
      db,
      'UPDATE quote SET clip_id = NULL WHERE clip_id IN (SELECT id FROM clip WHERE recording_id = ?)'
    ).run(recordingId)
    prepared(
      db,
      'UPDATE scaling SET clip_id = NULL WHERE clip_id IN (SELECT id FROM clip WHERE recording_id = ?)'
    ).run(recordingId)
    prepared(db, 'DELETE FROM clip WHERE recording_id = ?').run(recordingId)
    const isOf = (column: string): string => `json_extract(${column}, '$.recordingId') = ?`
    prepared(db, `UPDATE clip SET beside = 'null' WHERE ${isOf('beside')}`).run(recordingId)
    prepared(db, `UPDATE card SET still = 'null' WHERE ${isOf('still')}`).run(recordingId)
    prepared(db, `DELETE FROM left_out WHERE ${isOf('clip')}`).run(recordingId)
    prepared(
      db,
      `UPDATE left_out SET clip = json_set(clip, '$.beside', NULL) WHERE json_extract(clip, '$.beside.recordingId') = ?`
    ).run(recordingId)
    prepared(db, `DELETE FROM shown_clip WHERE ${isOf('clip')}`).run(recordingId)
    prepared(
      db,
      `UPDATE shown_clip SET clip = json_set(clip, '$.beside', NULL) WHERE json_extract(clip, '$.beside.recordingId') = ?`
    ).run(recordingId)
    prepared(db, 'DELETE FROM mask WHERE recording_id = ?').run(recordingId)
    prepared(db, 'DELETE FROM in_view WHERE recording_id = ?').run(recordingId)
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

/** What is left of an edit: records that came and went keep what they had beside the recording. */
function without(recordingId: string, diff: Diff): Diff {
  const rest = (records: readonly SessionRecord[]): SessionRecord[] =>
    records.flatMap((record) => withoutRecording(record, recordingId) ?? [])
  return {
    added: rest(diff.added),
    updated: diff.updated.flatMap(([from, to]) => {
      const [before, after] = [withoutRecording(from, recordingId), withoutRecording(to, recordingId)]
      return before === null || after === null ? [] : updateDiff(before, after).updated
    }),
    removed: rest(diff.removed)
  }
}
