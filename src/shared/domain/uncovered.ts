import { gapsIn, type Span } from './gaps.ts'
import { hides, shownIn } from './reel-consent.ts'
import type { Mask } from './reel-records.ts'
import type { ReelItem } from './session-record.ts'

/** Someone who is hidden in a part of what is shown, and can be seen in the rest of it. */
export type Uncovered = {
  readonly itemId: string
  readonly recordingId: string
  /** All that is shown. */
  readonly shown: Span
  /** Whom the masks hide; null: someone who is not of the family. */
  readonly personId: string | null
  /** Where they are hidden, and where not; in the order of time. */
  readonly covered: readonly Span[]
  readonly gaps: readonly Span[]
}

/** Who is hidden in a part of what an item shows, and not in all of it. */
export function uncoveredIn(
  item: ReelItem,
  masks: ReadonlyMap<string, readonly Mask[]>
): readonly Uncovered[] {
  return shownIn(item).flatMap(({ itemId, recordingId, startMs, endMs }): Uncovered[] => {
    const here = (masks.get(recordingId) ?? []).filter(
      (mask) => hides(mask) && mask.startMs < endMs && mask.endMs > startMs
    )
    return [...Map.groupBy(here, ({ personId }) => personId)].flatMap(([personId, own]) => {
      const gaps = gapsIn({ startMs, endMs }, own)
      if (gaps.length === 0) return []
      const covered = gapsIn({ startMs, endMs }, gaps)
      return [{ itemId, recordingId, shown: { startMs, endMs }, personId, covered, gaps }]
    })
  })
}
