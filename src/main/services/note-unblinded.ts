import { blindPass } from './storage/blind.ts'
import { appendLogbook } from './storage/logbook.ts'
import { requireSession } from './storage/sessions.ts'
import type { Database } from './vault/database.ts'

/** Does what may end a blind pass's blindness in a session, and writes into the logbook when it has: both or neither. */
export function noteUnblinded(db: Database, sessionId: string, work: (blind: string | null) => void): void {
  const before = blindPass(db, sessionId)
  if (before === null) {
    work(null)
    return
  }
  db.transaction(() => {
    work(before)
    if (blindPass(db, sessionId) === before) return
    const { familyId } = requireSession(db, sessionId)
    appendLogbook(db, {
      ...{ kind: 'blind-left', familyId, sessionId, reelId: null, recipient: null, reason: null },
      ...{ files: [], expiresOn: null }
    })
  }).immediate()
}
