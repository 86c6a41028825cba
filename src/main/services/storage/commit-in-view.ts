import type { Diff } from '../../../shared/domain/diff.ts'
import { locksOf } from '../../../shared/domain/recording-locks.ts'
import type { SessionRecord } from '../../../shared/domain/session-record.ts'
import type { Database } from '../vault/database.ts'
import { loadConsentFacts } from './consent-facts.ts'
import { logDecision } from './logbook.ts'
import { requireSession } from './sessions.ts'

/**
 * Commits an edit, and writes into the logbook what it says that needs nobody's consent any more: that nobody can be
 * recognised in a recording or clip, or that one who took back a consent isn't in view. True when it says who is in view.
 */
export function commitSayingWhoIsSeen(
  db: Database,
  sessionId: string,
  diff: Diff,
  commit: () => void
): boolean {
  const said = recordingsSaidOf(diff)
  if (said.size === 0) {
    commit()
    return false
  }
  const { familyId } = requireSession(db, sessionId)
  db.transaction(() => {
    const before = loadConsentFacts(db, familyId)
    commit()
    const after = loadConsentFacts(db, familyId)
    for (const [recordingId, isNobody] of said) {
      const isLifted = locksOf(recordingId, before).length > locksOf(recordingId, after).length
      if (isNobody || isLifted)
        logDecision(db, { kind: 'in-view', familyId, sessionId }, { on: after.today, recordingId })
    }
  }).immediate()
  return true
}

/** Whose being in view an edit changes, and whether it says that nobody is. */
function recordingsSaidOf(diff: Diff): ReadonlyMap<string, boolean> {
  const said = new Map<string, boolean>()
  const note = (record: SessionRecord, isNew: boolean): void => {
    const ids = namedIn(record)
    if (ids === null) return
    const { recordingId, personIds, others } = ids
    said.set(recordingId, (said.get(recordingId) ?? false) || (isNew && personIds.length === 0 && !others))
  }
  for (const record of diff.removed) note(record, false)
  for (const record of diff.added) note(record, true)
  for (const [from, to] of diff.updated)
    if (JSON.stringify(namedIn(from)) !== JSON.stringify(namedIn(to))) {
      note(from, false)
      note(to, true)
    }
  return said
}

function namedIn(record: SessionRecord) {
  if (record.type === 'in-view') return record
  if (record.type !== 'clip' || record.inViewIds === null) return null
  return { recordingId: record.recordingId, personIds: record.inViewIds, others: false }
}
