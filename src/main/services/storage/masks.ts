import { type Mask, maskSchema } from '../../../shared/domain/reel-records.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'
import { allOf, readRows } from './readable.ts'
import { recordTables } from './record-columns.ts'

/** What hides on a recording, whichever session it is used in: masks are kept with the session the recording is of. */
export function masksOf(db: Database, recordingId: string): readonly Mask[] {
  const rows = prepared(db, 'SELECT * FROM mask WHERE recording_id = ? ORDER BY start_ms, id').all(
    recordingId
  )
  return allOf(readRows(maskSchema, recordTables.mask.columns, rows, { type: 'mask' }))
}
