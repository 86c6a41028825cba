import { saidForChild } from './clip-words.ts'
import { madeFrom, type ParentFacts } from './for-parents.ts'
import type { FrameTimes } from './frames.ts'
import { besideHidden } from './hidden-stretches.ts'
import { type Card, type Clip, plainClip } from './reel-records.ts'
import type { Moment, ReelItem } from './session-record.ts'

/** How much of the film is shown before a moment begins and after it ends, in ms. */
export type Handles = { readonly beforeMs: number; readonly afterMs: number }
export const defaultHandles: Handles = { beforeMs: 3000, afterMs: 2000 }
export const noHandles: Handles = { beforeMs: 0, afterMs: 0 }

/** A point shown without handles still needs time to be seen. */
const shortestClipMs = 500

/**
 * A moment as a clip: its own stretch with handles, within the recording, edges on frames; handles end before what is hidden
 * from parents. What was said for the child stands in the whole clip.
 */
export function clipFromMoment(
  moment: Moment,
  place: { readonly id: string; readonly reelId: string; readonly position: number },
  recording: { readonly durationMs: number; readonly frames: FrameTimes },
  handles: Handles,
  { codes, hiddenOn }: Pick<ParentFacts, 'codes' | 'hiddenOn'>
): Clip {
  const endsAt = moment.endMs ?? moment.startMs
  const start = Math.max(0, moment.startMs - handles.beforeMs)
  const wanted = endsAt + handles.afterMs
  const end = Math.min(recording.durationMs, wanted > start ? wanted : start + shortestClipMs)
  // At the very end of a recording there is nothing after it to be seen: its last pictures are.
  const begin = Math.min(start, lastPictureMs(recording, wanted > start ? 0 : shortestClipMs))
  const hidden = hiddenOn(moment.recordingId).filter((stretch) => stretch.moment.id !== moment.id)
  const core = { startMs: moment.startMs, endMs: endsAt }
  const shown = besideHidden({ startMs: begin, endMs: end }, core, recording, hidden)
  return {
    type: 'clip',
    ...place,
    ...plainClip,
    momentId: moment.id,
    madeFrom: madeFrom(moment, codes),
    recordingId: moment.recordingId,
    ...shown,
    ...saidForChild(moment.caption, place.id)
  }
}

/** The latest a clip may begin: with the last picture, or so long before the end where that is earlier. */
function lastPictureMs(
  { durationMs, frames }: { readonly durationMs: number; readonly frames: FrameTimes },
  beforeEndMs: number
): number {
  const last = frames.length === 0 ? durationMs - 1 : (frames[frames.length - 1] ?? 0)
  return Math.max(0, Math.min(last, durationMs - beforeEndMs))
}

/** A reel's items in the order in which they are shown. */
export function inOrder<T extends ReelItem>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/** A position between two neighbours; null stands for the beginning or the end. */
export function positionBetween(before: ReelItem | null, after: ReelItem | null): number {
  if (before === null && after === null) return 0
  if (before === null) return (after?.position ?? 0) - 1
  if (after === null) return before.position + 1
  return (before.position + after.position) / 2
}

/** How long an item is shown, in ms: with what goes slower and what stands still. Exact to a picture or two; see `exactPlan`. */
export function itemDurationMs(item: ReelItem): number {
  if (item.type === 'card') return item.durationMs
  const { startMs, endMs } = item
  const slower = item.slows.reduce((sum, slow) => {
    const ms = Math.min(endMs, slow.endMs) - Math.max(startMs, slow.startMs)
    return sum + Math.max(0, ms) * (1 / slow.rate - 1)
  }, 0)
  const still = item.freezes
    .filter(({ atMs }) => atMs >= startMs && atMs < endMs)
    .reduce((sum, { durationMs }) => sum + durationMs, 0)
  return Math.max(0, endMs - startMs) + slower + still
}

/** One part of the reel as it will be shown: the item and when it begins and ends in the reel, in ms. */
export type ReelSegment = {
  readonly item: Clip | Card
  readonly reelStartMs: number
  readonly reelEndMs: number
}

/** The reel as a plan: every item with its place in time. Pure; rendering and previews both follow it. */
export function planReel(items: readonly ReelItem[]): readonly ReelSegment[] {
  let at = 0
  return inOrder(items)
    .filter((item) => itemDurationMs(item) > 0)
    .map((item) => {
      const reelStartMs = at
      at += itemDurationMs(item)
      return { item, reelStartMs, reelEndMs: at }
    })
}

export function reelDurationMs(items: readonly ReelItem[]): number {
  return items.reduce((sum, item) => sum + itemDurationMs(item), 0)
}
