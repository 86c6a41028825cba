import { belongedOn, mayUseStills } from '../../shared/domain/consent.ts'
import { locksOf } from '../../shared/domain/recording-locks.ts'
import { loadLockFacts } from './storage/consent-facts.ts'
import { requireSession } from './storage/sessions.ts'
import type { Database } from './vault/database.ts'

/**
 * Whether pictures of these recordings may stand in a report today: everyone who was of the family when they were made
 * agreed to it, and none of them is on lock.
 */
export function mayShowStills(db: Database, sessionId: string, recordingIds: readonly string[]): boolean {
  const facts = loadLockFacts(db, requireSession(db, sessionId).familyId)
  const days = recordingIds.flatMap((id) => facts.recordedOn.get(id) ?? [])
  const first = days.toSorted()[0] ?? null
  const people = facts.people.filter((person) => belongedOn(person, first))
  return (
    mayUseStills(people, facts.consents, facts.today) &&
    recordingIds.every((id) => locksOf(id, facts).length === 0)
  )
}
