import { type RecordingView, recordingViewSchema } from '../../../shared/domain/recording-view.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/** How a recording is looked at: as filmed and not yet watched, until somebody made it otherwise. */
export function loadView(db: Database, recordingId: string): RecordingView {
  const row = prepared(
    db,
    `SELECT recording_id AS recordingId, brightness, contrast, watched_on AS watchedOn
     FROM recording_view WHERE recording_id = ?`
  ).get(recordingId)
  return row === undefined
    ? { recordingId, brightness: 1, contrast: 1, watchedOn: null }
    : recordingViewSchema.parse(row)
}

/** What comes too late, after the recording was removed, is dropped. */
export function saveView(db: Database, view: RecordingView): void {
  prepared(
    db,
    `INSERT OR REPLACE INTO recording_view (recording_id, brightness, contrast, watched_on)
     SELECT id, @brightness, @contrast, @watchedOn FROM recording WHERE id = @recordingId`
  ).run(view)
}
