import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/** While a blind pass is coded in its session, what other passes say of the film is hidden. */
export function isFromHidden(db: Database, momentId: string): boolean {
  const blind = prepared(
    db,
    `SELECT 1 FROM moment
     JOIN active_pass ON active_pass.session_id = moment.session_id
     JOIN pass ON pass.id = active_pass.pass_id
     WHERE moment.id = ? AND pass.blind = 1 AND moment.pass_id IS NOT pass.id`
  )
  return blind.get(momentId) !== undefined
}
