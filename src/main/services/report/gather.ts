import type { Content } from '../../../shared/domain/content.ts'
import type { Session } from '../../../shared/domain/family.ts'
import type { Recording } from '../../../shared/domain/recording.ts'
import type { NextStep } from '../../../shared/domain/review-records.ts'
import { recordsOf } from '../../../shared/domain/session-record.ts'
import { activePass } from '../storage/coders.ts'
import { listConsents, listPeople, requireFamily } from '../storage/families.ts'
import { selectReadable, sessionTable } from '../storage/family-tables.ts'
import { loadRecords } from '../storage/records.ts'
import { requireSession } from '../storage/sessions.ts'
import { loadVaultSettings } from '../storage/vault-settings.ts'
import type { Database } from '../vault/database.ts'
import type { ReportData } from './report-data.ts'

/** Collects what a report of this session is drafted from. */
export function gatherReport(
  db: Database,
  sessionId: string,
  known: { readonly content: Content; readonly recordings: readonly Recording[] }
): ReportData {
  const session = requireSession(db, sessionId)
  const records = loadRecords(db, sessionId)
  const coded = activePass(db, sessionId)
  const blind = recordsOf(records, 'pass').find((pass) => pass.id === coded && pass.blind)
  return {
    ...known,
    family: requireFamily(db, session.familyId),
    people: listPeople(db, session.familyId),
    consents: listConsents(db, session.familyId),
    session,
    records,
    passId: blind?.id ?? null,
    lastNextStep: stepBefore(db, session),
    therapistName: loadVaultSettings(db).therapistName
  }
}

/** What was agreed in the nearest earlier session of this family that ended with an agreement. */
function stepBefore(db: Database, { familyId, number }: Session): NextStep | null {
  const earlier = 'WHERE family_id = ? AND number < ? ORDER BY number DESC'
  for (const session of selectReadable(db, sessionTable, earlier, familyId, number).records) {
    const [step] = recordsOf(loadRecords(db, session.id, ['next-step']), 'next-step')
    if (step) return step
  }
  return null
}
