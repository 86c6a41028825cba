import type { Content } from '../../../shared/domain/content.ts'
import type { Session } from '../../../shared/domain/family.ts'
import { type ParentFacts, whyHeldBack } from '../../../shared/domain/for-parents.ts'
import type { Recording } from '../../../shared/domain/recording.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import type { NextStep } from '../../../shared/domain/review-records.ts'
import { recordsOf } from '../../../shared/domain/session-record.ts'
import { parentFacts } from '../reel/out/for-parents.ts'
import { isFromHidden } from '../storage/blind.ts'
import { activePass } from '../storage/coders.ts'
import { consentDay } from '../storage/consent-day.ts'
import { loadRecordedOn } from '../storage/consent-facts.ts'
import { listConsents, listPeople, requireFamily } from '../storage/families.ts'
import { selectReadable, sessionTable } from '../storage/family-tables.ts'
import { listLogbook } from '../storage/logbook.ts'
import { loadMoment, loadRecords } from '../storage/records.ts'
import { requireSession } from '../storage/sessions.ts'
import { lastShown } from '../storage/shown-clips.ts'
import { loadVaultSettings } from '../storage/vault-settings.ts'
import type { Database } from '../vault/database.ts'
import type { ReportData, ShownClip } from './report-data.ts'

/** Collects what a report of this session is drafted from. */
export function gatherReport(
  db: Database,
  sessionId: string,
  known: { readonly content: Content; readonly recordings: readonly Recording[] }
): ReportData {
  const session = requireSession(db, sessionId)
  const records = loadRecords(db, sessionId)
  const coded = activePass(db, sessionId)
  const shown = lastShown(db, sessionId)
  const facts = parentFacts(db, sessionId, known.content)
  const leftOut = new Set(recordsOf(records, 'left-out').map(({ clip }) => clip.id))
  const blind = recordsOf(records, 'pass').find((pass) => pass.id === coded && pass.blind)
  return {
    ...known,
    family: requireFamily(db, session.familyId),
    people: listPeople(db, session.familyId),
    consents: listConsents(db, session.familyId),
    recordedOn: loadRecordedOn(db, session.familyId),
    session,
    records,
    passId: blind?.id ?? null,
    shownOn: shown?.on ?? null,
    shown: (shown?.clips ?? [])
      .filter(({ id }) => !leftOut.has(id))
      .map((clip) => shownClip(db, clip, facts)),
    logbook: listLogbook(db, session.familyId).toReversed(),
    lastNextStep: stepBefore(db, session),
    therapistName: loadVaultSettings(db).therapistName,
    today: consentDay(db)
  }
}

/** A clip made from what a blind coder or a parent may not know is told without all that was written at it. */
function shownClip(db: Database, clip: Clip, facts: ParentFacts): ShownClip {
  const isHidden = clip.momentId !== null && isFromHidden(db, clip.momentId)
  const moment = clip.momentId === null || isHidden ? null : loadMoment(db, clip.momentId)
  const heldBack = whyHeldBack(clip, facts).length > 0
  if (!isHidden && !heldBack) return { clip, moment, heldBack }
  const momentId = isHidden ? null : clip.momentId
  return { clip: { ...clip, momentId, caption: '', childLines: [], question: '' }, moment, heldBack }
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
