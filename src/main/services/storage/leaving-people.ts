import { Failure } from '../../../shared/domain/failure.ts'
import type { Person } from '../../../shared/domain/family.ts'
import type { Database } from '../vault/database.ts'
import { consentDay } from './consent-day.ts'
import { personTable, selectOne } from './family-tables.ts'
import { logDecision } from './logbook.ts'
import { prepared } from './prepared.ts'

/**
 * Takes someone off a family. Whoever left a trace stays in it, as no longer of the family: what they agreed to and took
 * back, and what they can be seen in, is asked for as before. Only one who was added by mistake is really gone.
 */
export function removePerson(db: Database, personId: string): void {
  db.transaction(() => {
    const person = requirePerson(db, personId)
    if (!hasTrace(db, person)) {
      prepared(db, 'DELETE FROM person WHERE id = ?').run(personId)
      return
    }
    if ((person.archivedOn ?? null) !== null) return
    archive(db, person, consentDay(db))
  }).immediate()
}

/** Someone belongs to the family again. */
export function bringBack(db: Database, personId: string): void {
  db.transaction(() => archive(db, requirePerson(db, personId), null)).immediate()
}

function archive(db: Database, { id, familyId, label }: Person, on: string | null): void {
  prepared(db, 'UPDATE person SET archived_on = ? WHERE id = ?').run(on, id)
  logDecision(
    db,
    { kind: on === null ? 'person-back' : 'person-archived', familyId },
    { person: label, on: on ?? consentDay(db) }
  )
}

/** Where people are named, by the column that names them. */
const named = [
  ['consent', 'person_id'],
  ['in_view', 'person_ids'],
  ['clip', 'in_view_ids'],
  ['left_out', 'clip'],
  ['moment', 'person_ids'],
  ['mask', 'person_id'],
  ['quote', 'speaker_id'],
  ['scaling', 'speaker_id'],
  ['edit', 'diff']
] as const

/** As long as it isn't said who is in view of a recording, everyone in the family may be. */
const unsaid = `SELECT 1 FROM recording JOIN session ON session.id = recording.session_id
  WHERE session.family_id = ? AND NOT EXISTS (SELECT 1 FROM in_view WHERE recording_id = recording.id)`

function hasTrace(db: Database, { id, familyId }: Person): boolean {
  return (
    prepared(db, unsaid).get(familyId) !== undefined ||
    named.some(
      ([table, column]) =>
        prepared(db, `SELECT 1 FROM "${table}" WHERE instr("${column}", ?) > 0`).get(id) !== undefined
    )
  )
}

function requirePerson(db: Database, personId: string): Person {
  const person = selectOne(db, personTable, personId)
  if (person === null) throw new Failure('not-found')
  return person
}
