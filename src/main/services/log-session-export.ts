import { createHash } from 'node:crypto'
import { appendLogbook } from './storage/logbook.ts'
import { requireSession } from './storage/sessions.ts'
import type { Database } from './vault/database.ts'

/** Writes down that one file of a session's own data left: how large it is and its fingerprint, never what is in it. */
export function logSessionExport(
  db: Database,
  sessionId: string,
  kind: 'report' | 'moments',
  content: string | Buffer
): void {
  const { familyId } = requireSession(db, sessionId)
  const sha256 = createHash('sha256').update(content).digest('hex')
  appendLogbook(db, {
    ...{ kind, familyId, sessionId, reelId: null, recipient: null, reason: null, expiresOn: null },
    files: [{ kind, bytes: Buffer.byteLength(content), sha256 }]
  })
}
