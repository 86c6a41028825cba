import { z } from 'zod'
import { type LogLine, logLineSchema } from '../../../shared/domain/logbook.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/** What is said of a line; its number and its time are given to it. */
export type NewLogLine = Omit<LogLine, 'id' | 'at'>

const rowSchema = z
  .object({
    id: z.number(),
    at: z.string(),
    kind: z.string(),
    family_id: z.string(),
    session_id: z.string().nullable(),
    reel_id: z.string().nullable(),
    recipient: z.string(),
    reason: z.string(),
    files: z.string(),
    expires_on: z.string().nullable()
  })
  .transform((row) => ({
    id: row.id,
    at: row.at,
    kind: row.kind,
    familyId: row.family_id,
    sessionId: row.session_id,
    reelId: row.reel_id,
    recipient: JSON.parse(row.recipient) as unknown,
    reason: JSON.parse(row.reason) as unknown,
    files: JSON.parse(row.files) as unknown,
    expiresOn: row.expires_on
  }))
  .pipe(logLineSchema)

/** Adds a line to the logbook. On the disk when this returns. */
export function appendLogbook(db: Database, line: NewLogLine, now = new Date()): void {
  prepared(
    db,
    `INSERT INTO logbook (at, kind, family_id, session_id, reel_id, recipient, reason, files, expires_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  ).run(
    ...[now.toISOString(), line.kind, line.familyId, line.sessionId, line.reelId],
    ...[JSON.stringify(line.recipient), JSON.stringify(line.reason), JSON.stringify(line.files)],
    line.expiresOn
  )
}

/** A family's lines, the newest first. */
export function listLogbook(db: Database, familyId: string): readonly LogLine[] {
  const rows = prepared(db, 'SELECT * FROM logbook WHERE family_id = ? ORDER BY id DESC').all(familyId)
  return rows.flatMap((row) => rowSchema.safeParse(row).data ?? [])
}

/** Whether a file with this fingerprint has left, of whichever family. */
export function hasLeft(db: Database, sha256: string): boolean {
  return prepared(db, 'SELECT 1 FROM logbook WHERE instr(files, ?) > 0').get(sha256) !== undefined
}
