import type { Person } from '../../../shared/domain/family.ts'
import type { ConsentFacts } from '../../../shared/domain/reel-consent.ts'
import { recordsOf } from '../../../shared/domain/session-record.ts'
import { today } from '../today.ts'
import type { Database } from '../vault/database.ts'
import { consentDay } from './consent-day.ts'
import { listConsents, listPeople, readPeople } from './families.ts'
import { selectReadable, sessionTable } from './family-tables.ts'
import { loadFamilyAngles } from './hidden-moments.ts'
import { prepared } from './prepared.ts'
import { readRecords } from './records.ts'
import { loadSaidInFamily } from './reel-sources.ts'

type KnownFacts = ConsentFacts & Required<Pick<ConsentFacts, 'recordedOn'>>

/** All that has to be known of a family to say what of it may be shown today. */
export function loadConsentFacts(db: Database, familyId: string): KnownFacts {
  const said = loadSaidInFamily(db, familyId)
  return {
    people: listPeople(db, familyId),
    consents: listConsents(db, familyId),
    masks: Map.groupBy(recordsOf(said, 'mask'), ({ recordingId }) => recordingId),
    inView: new Map(recordsOf(said, 'in-view').map((record) => [record.recordingId, record])),
    angles: loadFamilyAngles(db, familyId),
    recordedOn: loadRecordedOn(db, familyId),
    today: consentDay(db)
  }
}

/**
 * The same as far as a lock depends on it, also when not everything can be read: a lock that could not be told would hide the
 * whole session. Somebody who can't be read may be in view of everything, and so may everyone where it can't be read who is.
 */
export function loadLockFacts(db: Database, familyId: string): Omit<KnownFacts, 'masks'> {
  const consents = listConsents(db, familyId)
  const { records: people } = readPeople(db, familyId)
  const known = new Set(people.map(({ id }) => id))
  const unread = new Set(consents.map(({ personId }) => personId).filter((id) => !known.has(id)))
  const sessions = selectReadable(db, sessionTable, 'WHERE family_id = ?', familyId).records
  const said = sessions.flatMap(({ id }) => readRecords(db, id, ['in-view']).records)
  return {
    people: [...people, ...[...unread].map((id) => unreadable(id, familyId))],
    consents,
    inView: new Map(recordsOf(said, 'in-view').map((record) => [record.recordingId, record])),
    recordedOn: loadRecordedOn(db, familyId),
    today: consentDay(db)
  }
}

function unreadable(id: string, familyId: string): Person {
  return { ...{ id, familyId, role: 'other', label: '?' }, ...{ name: '', callName: '', birthYear: null } }
}

type Row = { readonly id: string; readonly date: string; readonly imported_at: string }

/** The day each recording was made at the latest: what was imported was recorded before, a session's day may say how long. */
export function loadRecordedOn(db: Database, familyId: string): ReadonlyMap<string, string> {
  const rows = prepared(
    db,
    `SELECT recording.id, session.date, recording.imported_at FROM recording
     JOIN session ON session.id = recording.session_id WHERE session.family_id = ?`
  ).all(familyId) as readonly Row[]
  return new Map(
    rows.map(({ id, date, imported_at: importedAt }) => {
      const imported = today(new Date(importedAt))
      return [id, date < imported ? date : imported]
    })
  )
}
