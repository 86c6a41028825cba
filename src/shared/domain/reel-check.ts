import type { CodeRef, FoundCode } from './codebook.ts'
import { inOrder, itemDurationMs, reelDurationMs } from './reel.ts'
import type { Moment, ReelItem } from './session-record.ts'

/** What a reel may want a second look at. Warnings from the methods, never walls. */
export type ReelWarning =
  | 'starts-without-strength'
  | 'ends-without-strength'
  | 'more-than-one-growth'
  | 'too-few-clips'
  | 'too-many-clips'
  | 'clip-too-short'
  | 'clip-too-long'
  | 'reel-too-long'
  | 'not-for-parents'

const clipBounds = { shortestMs: 10_000, longestMs: 60_000 }
const countBounds = { fewest: 3, most: 5 }
const longestReelMs = 5 * 60_000

/** Strength first and last, at most one growth clip, 3 to 5 clips of 10 to 60 s, five minutes at most. */
export function checkReel(
  items: readonly ReelItem[],
  moments: ReadonlyMap<string, Moment>,
  codes: ReadonlyMap<CodeRef, FoundCode>
): readonly ReelWarning[] {
  const clips = inOrder(items.filter((item) => item.type === 'clip'))
  if (clips.length === 0) return []
  const codeOf = (momentId: string | null): FoundCode | undefined => {
    const moment = momentId === null ? undefined : moments.get(momentId)
    return moment && codes.get(moment.code)
  }
  const found = clips.map((clip) => codeOf(clip.momentId))
  const isStrength = (at: number): boolean => {
    const valence = found.at(at)?.code.valence
    return valence === undefined || valence === 'strength'
  }
  const warnings: [ReelWarning, boolean][] = [
    ['starts-without-strength', !isStrength(0)],
    ['ends-without-strength', clips.length > 1 && !isStrength(-1)],
    ['more-than-one-growth', found.filter((f) => f?.code.valence === 'growth').length > 1],
    ['too-few-clips', clips.length < countBounds.fewest],
    ['too-many-clips', clips.length > countBounds.most],
    ['clip-too-short', clips.some((clip) => itemDurationMs(clip) < clipBounds.shortestMs)],
    ['clip-too-long', clips.some((clip) => itemDurationMs(clip) > clipBounds.longestMs)],
    ['reel-too-long', reelDurationMs(items) > longestReelMs],
    ['not-for-parents', found.some((f) => f !== undefined && !f.code.parentVisible)]
  ]
  return warnings.filter(([, applies]) => applies).map(([warning]) => warning)
}
