import type { ConsentFacts } from '../../../shared/domain/reel-consent.ts'
import { recordsOf } from '../../../shared/domain/session-record.ts'
import { today } from '../today.ts'
import type { Database } from '../vault/database.ts'
import { consentDay } from './consent-day.ts'
import { listConsents, listPeople } from './families.ts'
import { loadFamilyAngles } from './hidden-moments.ts'
import { prepared } from './prepared.ts'
import { loadSaidInFamily } from './reel-sources.ts'

/** All that has to be known of a family to say what of it may be shown today. */
export function loadConsentFacts(db: Database, familyId: string): ConsentFacts {
  const said = loadSaidInFamily(db, familyId)
  return {
    people: listPeople(db, familyId),
    consents: listConsents(db, familyId),
    masks: Map.groupBy(recordsOf(said, 'mask'), ({ recordingId }) => recordingId),
    inView: new Map(recordsOf(said, 'in-view').map((record) => [record.recordingId, record])),
    angles: loadFamilyAngles(db, familyId),
    recordedOn: recordedOn(db, familyId),
    today: consentDay(db)
  }
}

type Row = { readonly id: string; readonly date: string; readonly imported_at: string }

/** What was imported was recorded before; a session's day may say how long. */
function recordedOn(db: Database, familyId: string): ReadonlyMap<string, string> {
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
