import type { CallInput } from '../../../shared/contract.ts'
import type { Codebook } from '../../../shared/domain/codebook.ts'
import { migrationDiff } from '../../../shared/domain/codebook-versions.ts'
import { commit } from '../storage/commit.ts'
import { loadRecords } from '../storage/records.ts'
import { requireSession, saveSession } from '../storage/sessions.ts'
import type { Database } from '../vault/database.ts'

/**
 * Gives the moments of these sessions the codes of another version: in every session one ordinary edit, so that it
 * can be undone there. All or none. The number of moments that changed.
 */
export function migrateSessions(
  db: Database,
  { sessionIds, fromId, mapping }: CallInput<'codebook.migrate'>,
  to: Codebook,
  madeAt: string
): number {
  return db
    .transaction(() => {
      let moved = 0
      for (const sessionId of sessionIds) {
        const session = requireSession(db, sessionId)
        const diff = migrationDiff(loadRecords(db, sessionId), fromId, to, mapping)
        commit(db, sessionId, diff, 'edit', madeAt)
        if (session.codebookId === fromId) saveSession(db, { ...session, codebookId: to.id })
        moved += diff.updated.length
      }
      return moved
    })
    .immediate()
}
