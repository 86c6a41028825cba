import { Failure } from '../../../shared/domain/failure.ts'
import { type ConsentLack, consentLacks } from '../../../shared/domain/reel-consent.ts'
import { recordsOf } from '../../../shared/domain/session-record.ts'
import type { Services } from '../services.ts'
import { listConsents, listPeople } from '../storage/families.ts'
import { loadSaidInFamily } from '../storage/reel-sources.ts'
import { loadRecords } from '../storage/records.ts'
import { requireSession } from '../storage/sessions.ts'
import { today } from '../today.ts'

/**
 * Refuses unless everyone in view of the reel has agreed to this audience today, whatever a page thought it knew. Ask
 * before a reel leaves the vault or comes on another screen; `scopeId` null: the reel's own audience.
 */
export function requireReelConsent(
  services: Pick<Services, 'vault'>,
  sessionId: string,
  reelId: string,
  scopeId: string | null = null
): void {
  if (reelConsentLacks(services, sessionId, reelId, scopeId).length > 0) throw new Failure('reel-no-consent')
}

/** Why the reel may not be shown today; none: it may. */
export function reelConsentLacks(
  services: Pick<Services, 'vault'>,
  sessionId: string,
  reelId: string,
  scopeId: string | null = null
): readonly ConsentLack[] {
  const { db } = services.vault()
  const { familyId } = requireSession(db, sessionId)
  const records = loadRecords(db, sessionId, ['reel', 'clip', 'card'])
  const reel = recordsOf(records, 'reel').find(({ id }) => id === reelId)
  if (reel === undefined) throw new Failure('not-found')
  const items = [...recordsOf(records, 'clip'), ...recordsOf(records, 'card')].filter(
    (item) => item.reelId === reelId
  )
  const said = loadSaidInFamily(db, familyId)
  return consentLacks(items, scopeId ?? reel.audience, {
    people: listPeople(db, familyId),
    consents: listConsents(db, familyId),
    masks: Map.groupBy(recordsOf(said, 'mask'), ({ recordingId }) => recordingId),
    inView: new Map(recordsOf(said, 'in-view').map((record) => [record.recordingId, record])),
    today: today()
  })
}
