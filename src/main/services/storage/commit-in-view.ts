import type { Diff } from '../../../shared/domain/diff.ts'
import { locksOf } from '../../../shared/domain/recording-locks.ts'
import type { SessionRecord } from '../../../shared/domain/session-record.ts'
import type { Database } from '../vault/database.ts'
import { loadLockFacts } from './consent-facts.ts'
import { logDecision } from './logbook.ts'
import { readRecord } from './records.ts'
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
  const said = recordingsSaidOf(db, diff)
  if (said.size === 0) {
    commit()
    return false
  }
  const { familyId } = requireSession(db, sessionId)
  db.transaction(() => {
    const before = loadLockFacts(db, familyId)
    commit()
    const after = loadLockFacts(db, familyId)
    for (const [recordingId, isNobody] of said) {
      const isLifted = locksOf(recordingId, before).length > locksOf(recordingId, after).length
      if (isNobody || isLifted)
        logDecision(db, { kind: 'in-view', familyId, sessionId }, { on: after.today, recordingId })
    }
  }).immediate()
  return true
}

/** Whose being in view an edit changes, and whether it says that nobody is. */
function recordingsSaidOf(db: Database, diff: Diff): ReadonlyMap<string, boolean> {
  const said = new Map<string, boolean>()
  const note = (record: SessionRecord, isNew: boolean): void => {
    const ids = namedIn(record)
    if (ids === null) return
    const { recordingId, personIds, others } = ids
    said.set(recordingId, (said.get(recordingId) ?? false) || (isNew && personIds.length === 0 && !others))
  }
  for (const record of diff.removed) note(stored(db, record), false)
  for (const record of diff.added) note(record, true)
  for (const [, to] of diff.updated) {
    const from = stored(db, to)
    if (JSON.stringify(namedIn(from)) === JSON.stringify(namedIn(to))) continue
    note(from, false)
    note(to, true)
  }
  return said
}

/** A record as it is, whatever an edit says that it was. */
function stored(db: Database, record: SessionRecord): SessionRecord {
  return (saysWhoIsSeen(record) ? readRecord(db, record) : null) ?? record
}

function saysWhoIsSeen({ type }: SessionRecord): boolean {
  return type === 'in-view' || type === 'clip'
}

function namedIn(record: SessionRecord) {
  if (record.type === 'in-view') return record
  if (record.type !== 'clip' || record.inViewIds === null) return null
  return { recordingId: record.recordingId, personIds: record.inViewIds, others: false }
}
