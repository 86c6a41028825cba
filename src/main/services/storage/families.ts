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
  selectOne,
  selectReadable,
  sessionTable,
  trajectoryTable,
  updateOne
} from './family-tables.ts'
import { prepared } from './prepared.ts'
import { allOf, type Readable } from './readable.ts'

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

/** Everyone of the family; throws when one can't be read, for whoever is left out here is asked for no consent. */
export function listPeople(db: Database, familyId: string): Person[] {
  return allOf(readPeople(db, familyId))
}

/** The same to be shown. */
export function readPeople(db: Database, familyId: string): Readable<Person> {
  return selectReadable(db, personTable, 'WHERE family_id = ? ORDER BY rowid', familyId)
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

/** One that can't be read is as if it had never been given. */
export function listConsents(db: Database, familyId: string): Consent[] {
  return readConsents(db, familyId).records
}

function readConsents(db: Database, familyId: string): Readable<Consent> {
  return selectReadable(db, consentTable, 'WHERE family_id = ? ORDER BY given_on, rowid', familyId)
}

/** Everything on the family's own page that can be read, and how much of it can't. */
export function openFamily(db: Database, familyId: string): FamilyFile {
  const family = requireFamily(db, familyId)
  const people = readPeople(db, familyId)
  const consents = readConsents(db, familyId)
  const byStart = 'WHERE family_id = ? ORDER BY started_on, rowid'
  const trajectories = selectReadable(db, trajectoryTable, byStart, familyId)
  const cycles = selectReadable(
    db,
    cycleTable,
    `JOIN trajectory ON trajectory.id = cycle.trajectory_id
     WHERE trajectory.family_id = ? ORDER BY trajectory.started_on, trajectory.rowid, cycle.number`,
    familyId
  )
  const sessions = selectReadable(db, sessionTable, 'WHERE family_id = ? ORDER BY number', familyId)
  return {
    family,
    people: people.records,
    consents: consents.records,
    today: consentDay(db),
    trajectories: trajectories.records,
    cycles: cycles.records,
    sessions: sessions.records.map((session) => ({
      ...session,
      // One whose import failed is told of in its session, and is nothing to look at.
      recordings: count(db, `recording WHERE state <> 'failed' AND`, session.id),
      moments: count(db, 'moment WHERE', session.id)
    })),
    unreadable: [people, consents, trajectories, cycles, sessions].reduce(
      (sum, { unreadable }) => sum + unreadable,
      0
    )
  }
}

function count(
  db: Database,
  from: 'moment WHERE' | `recording WHERE state <> 'failed' AND`,
  sessionId: string
): number {
  return prepared(db, `SELECT COUNT(*) FROM ${from} session_id = ?`).pluck().get(sessionId) as number
}
