import type { LockedRecording } from '../../../shared/contract.ts'
import type { RecordingLockView } from '../../../shared/domain/recording.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import { isShut, locksOf, type RecordingLock } from '../../../shared/domain/recording-locks.ts'
import type { ConsentFacts } from '../../../shared/domain/reel-consent.ts'
import type { Database } from '../vault/database.ts'
import { consentDay } from './consent-day.ts'
import { loadLockFacts } from './consent-facts.ts'
import { logDecision } from './logbook.ts'
import { prepared } from './prepared.ts'

type Place = {
  readonly sessionId: string
  readonly familyId: string
  readonly name: string
  readonly number: number
  readonly pseudonym: string
}

function findPlace(db: Database, recordingId: string): Place | undefined {
  return prepared(
    db,
    `SELECT session.id AS sessionId, session.family_id AS familyId, recording.name, session.number, family.pseudonym
     FROM recording JOIN session ON session.id = recording.session_id JOIN family ON family.id = session.family_id
     WHERE recording.id = ?`
  ).get(recordingId) as Place | undefined
}

/** Why a recording is on lock; none: it isn't. */
export function findLocks(db: Database, recordingId: string): readonly RecordingLock[] {
  const place = findPlace(db, recordingId)
  // As good as always nobody took back anything: then nothing needs to be looked up.
  if (place === undefined || !hasWithdrawals(db, place.familyId)) return []
  return locksOf(recordingId, loadLockFacts(db, place.familyId))
}

function hasWithdrawals(db: Database, familyId: string): boolean {
  const ask = 'SELECT 1 FROM consent WHERE family_id = ? AND withdrawn_on IS NOT NULL LIMIT 1'
  return prepared(db, ask).get(familyId) !== undefined
}

/** Whether nobody may see it, the therapist neither. */
export function isRecordingShut(db: Database, recordingId: string): boolean {
  return isShut(findLocks(db, recordingId))
}

/** The lock as it is told beside a recording; null when it is on none. */
export function findLockView(db: Database, recordingId: string): RecordingLockView | null {
  const locks = findLocks(db, recordingId)
  const [first] = locks
  const place = findPlace(db, recordingId)
  if (first === undefined || place === undefined) return null
  return viewOf(db, recordingId, locks, loadLockFacts(db, place.familyId))
}

function viewOf(
  db: Database,
  recordingId: string,
  locks: readonly RecordingLock[],
  { people }: Pick<ConsentFacts, 'people'>
): RecordingLockView {
  const kept = prepared(db, 'SELECT reason FROM kept_recording WHERE recording_id = ?')
    .pluck()
    .get(recordingId)
  return {
    isShut: isShut(locks),
    by: locks.map(({ personId, scopeId, withdrawnOn }) => ({
      person: people.find(({ id }) => id === personId)?.label ?? '',
      scopeId,
      withdrawnOn
    })),
    keptFor: typeof kept === 'string' ? kept : null
  }
}

/** Of all families, what is on lock and was neither erased nor kept for a reason. */
export function listLocked(db: Database): readonly LockedRecording[] {
  const families = prepared(db, 'SELECT DISTINCT family_id FROM consent WHERE withdrawn_on IS NOT NULL')
    .pluck()
    .all()
  return (families as string[]).flatMap((familyId) => {
    const facts = loadLockFacts(db, familyId)
    return [...(facts.recordedOn?.keys() ?? [])].flatMap((recordingId) => {
      const locks = locksOf(recordingId, facts)
      const place = locks.length > 0 && findPlace(db, recordingId)
      if (!place) return []
      const lock = viewOf(db, recordingId, locks, facts)
      const { sessionId, name, number: sessionNumber, pseudonym } = place
      return lock.keptFor === null
        ? [{ recordingId, sessionId, name, sessionNumber, familyId, pseudonym, lock }]
        : []
    })
  })
}

/** Keeps a recording that is on lock, for a reason that goes into the logbook. It stays on lock. */
export function keepLocked(db: Database, recordingId: string, reason: string): void {
  db.transaction(() => {
    const place = findPlace(db, recordingId)
    const [lock] = findLocks(db, recordingId)
    if (place === undefined || lock === undefined) throw new Failure('not-found')
    const { familyId, sessionId } = place
    prepared(
      db,
      `INSERT INTO kept_recording VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET reason = excluded.reason, kept_on = excluded.kept_on`
    ).run(recordingId, reason, consentDay(db))
    const words = { kind: 'other', words: reason } as const
    logDecision(
      db,
      { kind: 'kept-with-reason', familyId, sessionId, reason: words },
      { scopeId: lock.scopeId, on: lock.withdrawnOn, recordingId }
    )
  }).immediate()
}
