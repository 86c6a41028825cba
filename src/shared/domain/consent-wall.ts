import { locksOf, type RecordingLock } from './recording-locks.ts'
import { type ConsentFacts, type ConsentLack, consentLacks, shownIn } from './reel-consent.ts'
import type { ReelItem } from './session-record.ts'

/** What stands in the way of a reel: a consent that is missing, to which scope; or a recording that is on lock. */
export type WallLack =
  | (ConsentLack & { readonly scopeId: string })
  | (RecordingLock & { readonly what: 'lock'; readonly itemIds: readonly string[] })

/** Everything that stands in the way of showing these clips and cards to whom all of `scopeIds` are asked for; none: they may go. */
export function wallLacks(
  items: readonly ReelItem[],
  scopeIds: readonly string[],
  facts: ConsentFacts
): readonly WallLack[] {
  const missing = scopeIds.flatMap((scopeId, at) =>
    consentLacks(items, scopeId, facts)
      // Whom nobody knows is in the way of every scope alike, and told once.
      .filter(({ what }) => what === 'person' || at === 0)
      .map((lack): WallLack => ({ ...lack, scopeId }))
  )
  return [...lockedIn(items, facts), ...missing]
}

function lockedIn(items: readonly ReelItem[], facts: ConsentFacts): readonly WallLack[] {
  const found = items
    .flatMap(shownIn)
    .flatMap(({ itemId, recordingId }) => locksOf(recordingId, facts).map((lock) => ({ itemId, lock })))
  const byLock = Map.groupBy(found, ({ lock }) => `${lock.personId} ${lock.scopeId}`)
  return [...byLock.values()].flatMap((same) => {
    const [first] = same
    return first
      ? [{ ...first.lock, what: 'lock' as const, itemIds: [...new Set(same.map(({ itemId }) => itemId))] }]
      : []
  })
}
