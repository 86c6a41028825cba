import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/** The reel of a session that was worked on last, which may have been removed since; null: none was chosen yet. */
export function chosenReelOf(db: Database, sessionId: string): string | null {
  const found = prepared(db, 'SELECT reel_id FROM chosen_reel WHERE session_id = ?').pluck().get(sessionId)
  return typeof found === 'string' ? found : null
}

export function rememberReel(db: Database, sessionId: string, reelId: string): void {
  prepared(
    db,
    `INSERT INTO chosen_reel (session_id, reel_id) VALUES (?, ?)
     ON CONFLICT (session_id) DO UPDATE SET reel_id = excluded.reel_id`
  ).run(sessionId, reelId)
}
