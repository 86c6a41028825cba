import { type WallLack, wallLacks } from '../../../shared/domain/consent-wall.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import { type ReelItem, recordsOf } from '../../../shared/domain/session-record.ts'
import type { Services } from '../services.ts'
import { loadConsentFacts } from '../storage/consent-facts.ts'
import { loadRecords } from '../storage/records.ts'
import { requireSession } from '../storage/sessions.ts'

/** What is about to leave or be shown: a reel of a session, to whom these scopes are asked for beside its own audience. */
type Shown = {
  readonly sessionId: string
  readonly reelId: string
  readonly scopeIds?: readonly string[]
  /** Its clips and cards as they were taken; else as they are now. */
  readonly items?: readonly ReelItem[]
}

/**
 * Refuses unless everyone in view of the reel has agreed today to its audience and to all that is asked for beside it, and
 * nothing of it is on lock, whatever a page thought it knew. Ask before a reel leaves the vault or comes on another screen.
 */
export function requireReelConsent(services: Pick<Services, 'vault'>, shown: Shown): void {
  const lacks = reelConsentLacks(services, shown)
  if (lacks.some(({ what }) => what === 'lock')) throw new Failure('recording-locked')
  if (lacks.length > 0) throw new Failure('reel-no-consent')
}

/** Why the reel may not be shown today; none: it may. */
export function reelConsentLacks(
  services: Pick<Services, 'vault'>,
  { sessionId, reelId, scopeIds = [], items }: Shown
): readonly WallLack[] {
  const { db } = services.vault()
  const { familyId } = requireSession(db, sessionId)
  const records = loadRecords(db, sessionId, ['reel', 'clip', 'card'])
  const reel = recordsOf(records, 'reel').find(({ id }) => id === reelId)
  if (reel === undefined) throw new Failure('not-found')
  const own = [...recordsOf(records, 'clip'), ...recordsOf(records, 'card')].filter(
    (item) => item.reelId === reelId
  )
  const asked = new Set([reel.audience, ...scopeIds])
  return wallLacks(items ?? own, [...asked], loadConsentFacts(db, familyId))
}
