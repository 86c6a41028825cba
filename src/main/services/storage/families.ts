import { randomUUID } from 'node:crypto'
import type { FamilyFile } from '../../../shared/contract.ts'
import type { Consent, Family, Person } from '../../../shared/domain/family.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Database } from '../vault/database.ts'
import { consentDay } from './consent-day.ts'
import {
  consentTable,
  cycleTable,
  familyTable,
  insertOne,
  personTable,
  selectAll,
  selectOne,
  sessionTable,
  trajectoryTable,
  updateOne
} from './family-tables.ts'
import { prepared } from './prepared.ts'

export { saveConsents, withdrawConsent } from './consents.ts'
export { removePerson } from './leaving-people.ts'

export function createFamily(db: Database, pseudonym: string, now: string): Family {
  const id = randomUUID()
  const family: Family = { id, pseudonym, notes: '', requestForHelp: '', goals: [], createdAt: now }
  insertOne(db, familyTable, family)
  return family
}

export function requireFamily(db: Database, familyId: string): Family {
  const family = selectOne(db, familyTable, familyId)
  if (!family) throw new Failure('not-found')
  return family
}

export function saveFamily(db: Database, family: Family): void {
  if (!updateOne(db, familyTable, family, ['id', 'created_at'])) throw new Failure('not-found')
}

export function listPeople(db: Database, familyId: string): Person[] {
  return selectAll(db, personTable, 'WHERE family_id = ? ORDER BY rowid', familyId)
}

/** Adds or changes a person; nobody moves to another family, and nobody leaves or comes back by it. */
export function savePerson(db: Database, person: Person): void {
  db.transaction(() => {
    const archivedOn = selectOne(db, personTable, person.id)?.archivedOn ?? null
    if (updateOne(db, personTable, { ...person, archivedOn }, ['id', 'family_id'])) return
    requireFamily(db, person.familyId)
    insertOne(db, personTable, { ...person, archivedOn: null })
  }).immediate()
}

export function listConsents(db: Database, familyId: string): Consent[] {
  return selectAll(db, consentTable, 'WHERE family_id = ? ORDER BY given_on, rowid', familyId)
}

/** Everything on the family's own page. */
export function openFamily(db: Database, familyId: string): FamilyFile {
  return {
    family: requireFamily(db, familyId),
    people: listPeople(db, familyId),
    consents: listConsents(db, familyId),
    today: consentDay(db),
    trajectories: selectAll(db, trajectoryTable, 'WHERE family_id = ? ORDER BY started_on, rowid', familyId),
    cycles: selectAll(
      db,
      cycleTable,
      `JOIN trajectory ON trajectory.id = cycle.trajectory_id
       WHERE trajectory.family_id = ? ORDER BY trajectory.started_on, trajectory.rowid, cycle.number`,
      familyId
    ),
    sessions: selectAll(db, sessionTable, 'WHERE family_id = ? ORDER BY number', familyId).map((session) => ({
      ...session,
      recordings: count(db, 'recording', session.id),
      moments: count(db, 'moment', session.id)
    }))
  }
}

function count(db: Database, table: 'recording' | 'moment', sessionId: string): number {
  return prepared(db, `SELECT COUNT(*) FROM "${table}" WHERE session_id = ?`).pluck().get(sessionId) as number
}
