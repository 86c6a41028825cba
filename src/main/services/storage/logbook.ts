import { z } from 'zod'
import { daySchema } from '../../../shared/domain/family.ts'
import { type LogAbout, type LogLine, logLineSchema } from '../../../shared/domain/logbook.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/** What is said of a line; its number and its time are given to it. */
export type NewLogLine = Omit<LogLine, 'id' | 'at' | 'about'> & { readonly about?: LogAbout }

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
    expires_on: z.string().nullable(),
    about: z.string()
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
    // A line can't be mended; a day that is in no calendar tells nothing.
    expiresOn: daySchema.safeParse(row.expires_on).data ?? null,
    about: JSON.parse(row.about) as unknown
  }))
  .pipe(logLineSchema)

/** Adds a line to the logbook. On the disk when this returns. */
export function appendLogbook(db: Database, line: NewLogLine, now = new Date()): void {
  prepared(
    db,
    `INSERT INTO logbook (at, kind, family_id, session_id, reel_id, recipient, reason, files, expires_on, about)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  ).run(
    ...[now.toISOString(), line.kind, line.familyId, line.sessionId, line.reelId],
    ...[JSON.stringify(line.recipient), JSON.stringify(line.reason), JSON.stringify(line.files)],
    ...[line.expiresOn, JSON.stringify(line.about ?? null)]
  )
}

const notLeft = {
  ...{ sessionId: null, reelId: null, recipient: null, reason: null },
  ...{ files: [], expiresOn: null }
} satisfies Partial<NewLogLine>
const nobody: LogAbout = { person: null, scopeId: null, on: null, recordingId: null }

/** Adds a line about something that was decided in a family, when nothing left. */
export function logDecision(
  db: Database,
  { kind, familyId, ...said }: Pick<NewLogLine, 'kind' | 'familyId'> & Partial<Omit<NewLogLine, 'about'>>,
  about: Partial<LogAbout>
): void {
  appendLogbook(db, { ...notLeft, ...said, kind, familyId, about: { ...nobody, ...about } })
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
