import type { Agreed } from '../../../shared/contract.ts'
import { recordsOf } from '../../../shared/domain/session-record.ts'
import { selectReadable, sessionTable } from '../storage/family-tables.ts'
import { prepared } from '../storage/prepared.ts'
import { loadRecords } from '../storage/records.ts'
import { requireSession } from '../storage/sessions.ts'
import type { Database } from '../vault/database.ts'

/** What the nearest earlier session of the family that had a talk ended with, and every figure given before this session. */
export function agreedBefore(db: Database, sessionId: string): Agreed | null {
  const { familyId, number } = requireSession(db, sessionId)
  const earlier = 'WHERE family_id = ? AND number < ? ORDER BY number DESC'
  const talks = selectReadable(db, sessionTable, earlier, familyId, number).records.map((session) => {
    const records = loadRecords(db, session.id, ['next-step', 'review', 'scaling'])
    return {
      session,
      nextStep: recordsOf(records, 'next-step')[0] ?? null,
      review: recordsOf(records, 'review')[0] ?? null,
      scalings: recordsOf(records, 'scaling').map((said) => ({ ...said, sessionNumber: session.number }))
    }
  })
  const scalings = talks.flatMap((talk) => talk.scalings).toSorted((a, b) => (a.saidAt < b.saidAt ? -1 : 1))
  const last = talks.find(
    ({ nextStep, review, scalings: said }) => nextStep !== null || review !== null || said.length > 0
  )
  return last === undefined ? null : { ...last, scalings }
}

/** Whether the therapist has put aside what was agreed before this session. */
export function isAgreedRead(db: Database, sessionId: string): boolean {
  return prepared(db, 'SELECT 1 FROM agreed_read WHERE session_id = ?').get(sessionId) !== undefined
}

export function setAgreedRead(db: Database, sessionId: string): void {
  prepared(db, 'INSERT OR IGNORE INTO agreed_read (session_id) VALUES (?)').run(sessionId)
}
