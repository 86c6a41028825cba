import type { Consent, Person } from '../../../shared/domain/family.ts'
import type { ConsentFacts } from '../../../shared/domain/reel-consent.ts'
import { recordsOf } from '../../../shared/domain/session-record.ts'
import { today } from '../today.ts'
import type { Database } from '../vault/database.ts'
import { consentDay } from './consent-day.ts'
import { loadUnreadableWithdrawals } from './consents.ts'
import { listConsents, listPeople, readPeople } from './families.ts'
import { loadFamilyAngles } from './hidden-moments.ts'
import { prepared } from './prepared.ts'
import { loadSaidInFamily, readInView } from './reel-sources.ts'

type KnownFacts = ConsentFacts & Required<Pick<ConsentFacts, 'recordedOn'>>

/** All that has to be known of a family to say what of it may be shown today. */
export function loadConsentFacts(db: Database, familyId: string): KnownFacts {
  const said = loadSaidInFamily(db, familyId)
  return {
    people: listPeople(db, familyId),
    consents: consentsKnown(db, familyId),
    masks: Map.groupBy(recordsOf(said, 'mask'), ({ recordingId }) => recordingId),
    inView: new Map(recordsOf(said, 'in-view').map((record) => [record.recordingId, record])),
    angles: loadFamilyAngles(db, familyId),
    recordedOn: loadRecordedOn(db, familyId),
    today: consentDay(db)
  }
}

/**
 * What has to be known to say what is on lock. What can't be read stands for what asks for most: someone for one who is
 * still of the family, who is in view for everyone, and a withdrawal for one that holds. So a bad row opens no lock, and
 * hides no family.
 */
export function loadLockFacts(db: Database, familyId: string): Omit<KnownFacts, 'masks'> {
  const people = readPeople(db, familyId).records
  const inView = readInView(db, familyId)
  return {
    people: [...people, ...unreadablePeople(db, familyId, new Set(people.map(({ id }) => id)))],
    consents: consentsKnown(db, familyId),
    inView: new Map(inView.map((record) => [record.recordingId, record])),
    recordedOn: loadRecordedOn(db, familyId),
    today: consentDay(db)
  }
}

function unreadablePeople(db: Database, familyId: string, known: ReadonlySet<string>): readonly Person[] {
  const ids = prepared(db, 'SELECT id FROM person WHERE family_id = ?').pluck().all(familyId) as string[]
  const nothing = { label: '', name: '', callName: '', birthYear: null }
  return ids.filter((id) => !known.has(id)).map((id) => ({ id, familyId, role: 'other', ...nothing }))
}

function consentsKnown(db: Database, familyId: string): readonly Consent[] {
  const consents = listConsents(db, familyId)
  return [...consents, ...loadUnreadableWithdrawals(db, familyId, new Set(consents.map(({ id }) => id)))]
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
