import { hasConsent, lastWithdrawal, requiredScopes } from './consent.ts'
import { type ConsentFacts, inViewOf } from './reel-consent.ts'

/** A recording is on lock because someone who is in view of it took back a consent without which it may not be there. */
export type RecordingLock = {
  readonly personId: string
  readonly scopeId: (typeof requiredScopes)[number]
  readonly withdrawnOn: string
}

/**
 * Why a recording is on lock; none: it isn't. What was said of a single clip and what hides somebody doesn't lift it: the
 * person took back the recording as a whole.
 */
export function locksOf(recordingId: string, facts: Omit<ConsentFacts, 'masks'>): readonly RecordingLock[] {
  const { personIds } = inViewOf({ recordingId, inViewIds: null }, facts)
  return requiredScopes.flatMap((scopeId) =>
    personIds.flatMap((personId) => {
      const withdrawnOn = withdrawal(facts, personId, scopeId)
      return withdrawnOn === null ? [] : [{ personId, scopeId, withdrawnOn }]
    })
  )
}

/** Whether nobody may see it any more, the therapist neither. */
export function isShut(locks: readonly Pick<RecordingLock, 'scopeId'>[]): boolean {
  return locks.some(({ scopeId }) => scopeId === 'opnemen')
}

/** The last day on which it was taken back; null when it wasn't, or was given again since. */
function withdrawal(
  { consents, today }: Pick<ConsentFacts, 'consents' | 'today'>,
  personId: string,
  scopeId: string
): string | null {
  return hasConsent(consents, personId, scopeId, today)
    ? null
    : lastWithdrawal(consents, personId, scopeId, today)
}
