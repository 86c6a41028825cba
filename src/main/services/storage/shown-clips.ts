import { type Clip, clipSchema } from '../../../shared/domain/reel-records.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/** Clips as they were when parents saw them, in the order in which they first did. */
export type ShownClips = { readonly on: string; readonly clips: readonly Clip[] }

/** Writes down that a clip was shown on a day; shown again that day, it stays in its place as it is now. */
export function rememberShown(db: Database, sessionId: string, clip: Clip, on: string): void {
  prepared(
    db,
    `INSERT INTO shown_clip (session_id, shown_on, clip_id, clip) VALUES (?, ?, ?, ?)
     ON CONFLICT (session_id, shown_on, clip_id) DO UPDATE SET clip = excluded.clip`
  ).run(sessionId, on, clip.id, JSON.stringify(clip))
}

/** What was shown on the last day that anything was; null: no talk took place. */
export function lastShown(db: Database, sessionId: string): ShownClips | null {
  const rows = prepared(
    db,
    `SELECT shown_on AS "on", clip FROM shown_clip WHERE session_id = @sessionId
     AND shown_on = (SELECT MAX(shown_on) FROM shown_clip WHERE session_id = @sessionId) ORDER BY rowid`
  ).all({ sessionId }) as { readonly on: string; readonly clip: string }[]
  const [first] = rows
  return first ? { on: first.on, clips: rows.map(({ clip }) => clipSchema.parse(JSON.parse(clip))) } : null
}
