import { z } from 'zod'
import { type Mask, maskSchema } from '../../../shared/domain/reel-records.ts'
import type { Database } from '../vault/database.ts'
import { fromRow, type Row } from './columns.ts'
import { prepared } from './prepared.ts'
import { recordTables } from './record-columns.ts'

/** What hides on a recording, whichever session it is used in: masks are kept with the session the recording is of. */
export function masksOf(db: Database, recordingId: string): readonly Mask[] {
  const rows = prepared(db, 'SELECT * FROM mask WHERE recording_id = ? ORDER BY start_ms, id').all(
    recordingId
  )
  return z
    .array(maskSchema)
    .parse((rows as Row[]).map((row) => ({ type: 'mask', ...fromRow(recordTables.mask.columns, row) })))
}
