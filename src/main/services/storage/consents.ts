import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { Failure } from '../../../shared/domain/failure.ts'
import { isReplaced, lastWithdrawal } from '../../../shared/domain/consent.ts'
import { type Consent, daySchema } from '../../../shared/domain/family.ts'
import type { Database } from '../vault/database.ts'
import { consentDay, noteDay } from './consent-day.ts'
import { consentTable, insertOne, personTable, selectOne, selectReadable } from './family-tables.ts'
import { logDecision } from './logbook.ts'
import { prepared } from './prepared.ts'

/**
 * Adds consents, all or none; each is about a person of its own family, and each gets a line in the logbook. One that is
 * there already stays as it is: sent again it does nothing, and it can't be made to say something else.
 */
export function saveConsents(db: Database, consents: readonly Consent[]): void {
  db.transaction(() => {
    for (const consent of consents) {
      const known = selectOne(db, consentTable, consent.id)
      if (
        known !== null &&
        !isDeepStrictEqual({ ...known, replacedBy: null }, { ...consent, replacedBy: null })
      )
        throw new Failure('bad-input', { reason: 'a consent stays as it was recorded' })
      if (known === null) {
        requireNotTakenBack(db, consent)
        add(db, consent, 'consent-given')
      }
    }
    noteDay(db)
  }).immediate()
}

/** A form of before a withdrawal doesn't count any more, so it can't be recorded as if it did. */
function requireNotTakenBack(db: Database, { familyId, personId, scopeId, givenOn }: Consent): void {
  const consents = selectReadable(db, consentTable, 'WHERE family_id = ?', familyId).records
  const takenBackOn = lastWithdrawal(consents, personId, scopeId, consentDay(db))
  if (takenBackOn !== null && givenOn < takenBackOn) throw new Failure('consent-taken-back')
}

/** Withdrawn consent is kept: that it was once given explains what was recorded. A day to come can only be brought forward. */
export function withdrawConsent(db: Database, consentId: string, on: string): void {
  db.transaction(() => {
    const consent = requireConsent(db, consentId)
    if (isReplaced(consent) || (consent.withdrawnOn !== null && consent.withdrawnOn <= on))
      throw new Failure('bad-input', { reason: 'withdrawn already' })
    prepared(db, 'UPDATE consent SET withdrawn_on = ? WHERE id = ?').run(on, consentId)
    // Asked for again and given again it stands there twice; it is taken back once.
    prepared(
      db,
      `UPDATE consent SET withdrawn_on = @on WHERE family_id = @familyId AND person_id = @personId
       AND scope_id = @scopeId AND replaced_by IS NULL AND given_on <= @on
       AND (withdrawn_on IS NULL OR withdrawn_on > @on)`
    ).run({ on, familyId: consent.familyId, personId: consent.personId, scopeId: consent.scopeId })
    log(db, 'consent-withdrawn', consent, on)
    noteDay(db)
  }).immediate()
}

/** Records anew who gave a consent and when, where that was written down wrongly. What was written down stays to be read. */
export function correctConsent(
  db: Database,
  consentId: string,
  right: Pick<Consent, 'givenBy' | 'givenOn'>
): Consent {
  return db
    .transaction(() => {
      const wrong = requireConsent(db, consentId)
      if (isReplaced(wrong) || wrong.withdrawnOn !== null)
        throw new Failure('bad-input', { reason: 'it counts no more' })
      const consent: Consent = { ...wrong, ...right, id: randomUUID(), replacedBy: null }
      add(db, consent, 'consent-corrected')
      prepared(db, 'UPDATE consent SET replaced_by = ? WHERE id = ?').run(consent.id, wrong.id)
      noteDay(db)
      return consent
    })
    .immediate()
}

/** Of consents that can't be read, what was taken back: that holds, from today if its own day can't be read either. */
export function loadUnreadableWithdrawals(
  db: Database,
  familyId: string,
  known: ReadonlySet<string>
): readonly Consent[] {
  const rows = prepared(
    db,
    `SELECT id, person_id AS personId, scope_id AS scopeId, withdrawn_on AS withdrawnOn FROM consent
     WHERE family_id = ? AND withdrawn_on IS NOT NULL AND replaced_by IS NULL`
  ).all(familyId) as Pick<Consent, 'id' | 'personId' | 'scopeId' | 'withdrawnOn'>[]
  return rows
    .filter(({ id }) => !known.has(id))
    .map((row) => {
      const day = daySchema.safeParse(row.withdrawnOn).data ?? consentDay(db)
      return { ...row, familyId, givenBy: '', givenOn: day, withdrawnOn: day }
    })
}

function add(db: Database, consent: Consent, kind: 'consent-given' | 'consent-corrected'): void {
  const person = selectOne(db, personTable, consent.personId)
  if (person?.familyId !== consent.familyId) throw new Failure('bad-input')
  insertOne(db, consentTable, { ...consent, replacedBy: null })
  log(db, kind, consent, consent.givenOn)
  if (consent.withdrawnOn !== null) log(db, 'consent-withdrawn', consent, consent.withdrawnOn)
}

function log(
  db: Database,
  kind: 'consent-given' | 'consent-corrected' | 'consent-withdrawn',
  { familyId, personId, scopeId }: Consent,
  on: string
): void {
  // Also of one whose row can't be read a consent can be taken back.
  const [person] = selectReadable(db, personTable, 'WHERE id = ?', personId).records
  logDecision(db, { kind, familyId }, { person: person?.label ?? null, scopeId, on })
}

function requireConsent(db: Database, consentId: string): Consent {
  const consent = selectOne(db, consentTable, consentId)
  if (consent === null) throw new Failure('not-found')
  return consent
}
