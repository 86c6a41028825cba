import { diffOf, squashDiffs, updateDiff } from './diff.ts'
import type { Span } from './gaps.ts'
import { hides } from './reel-consent.ts'
import type { Clip, Mask } from './reel-records.ts'
import type { Remedy } from './reel-remedies.ts'
import type { Uncovered } from './uncovered.ts'

/** The masks reach over what is not hidden: the one before it goes on, or else the one after it begins sooner. */
export function hideAll({ itemId, personId, gaps }: Uncovered, masks: readonly Mask[]): Remedy {
  const own = masks.filter((mask) => hides(mask) && mask.personId === personId)
  const grown = gaps.reduce<readonly Mask[]>((now, gap) => {
    const heir = heirOf(now, gap)
    return now.map((mask) => (mask.id === heir ? over(mask, gap) : mask))
  }, own)
  const diffs = own.map((mask, at) => updateDiff(mask, grown[at] ?? mask))
  return { what: 'hide-all', itemIds: [itemId], diff: squashDiffs([diffOf({}), ...diffs]) }
}

function heirOf(masks: readonly Mask[], gap: Span): string | undefined {
  return (
    masks.find(({ endMs }) => endMs === gap.startMs) ?? masks.find(({ startMs }) => startMs === gap.endMs)
  )?.id
}

function over(mask: Mask, gap: Span): Mask {
  return { ...mask, startMs: Math.min(mask.startMs, gap.startMs), endMs: Math.max(mask.endMs, gap.endMs) }
}

/** Of the clip only what is hidden stays; null where that isn't one stretch of it, or hardly anything. */
export function trimToHidden(clip: Clip, { recordingId, shown, covered }: Uncovered): Remedy | null {
  const [only, more] = covered
  const isOwn =
    recordingId === clip.recordingId && shown.startMs === clip.startMs && shown.endMs === clip.endMs
  if (!isOwn || only === undefined || more !== undefined || only.endMs - only.startMs < shortestMs)
    return null
  const { startMs, endMs } = only
  return { what: 'trim-to-hidden', itemIds: [clip.id], diff: updateDiff(clip, { startMs, endMs }) }
}

const shortestMs = 500
