import type { Mask } from './reel-records.ts'

/** A stretch in which a voice is made unrecognisable, or nothing is heard at all. */
export type HiddenSound = {
  readonly kind: 'voice' | 'silence'
  readonly startMs: number
  readonly endMs: number
}

/** What hides in the sound of `[startMs, endMs)`, and nothing else of it; in the order of time. */
export function hiddenSounds(masks: readonly Mask[], startMs: number, endMs: number): readonly HiddenSound[] {
  return masks
    .flatMap((mask): HiddenSound[] =>
      (mask.kind === 'voice' || mask.kind === 'silence') && mask.startMs < endMs && mask.endMs > startMs
        ? [{ kind: mask.kind, startMs: Math.max(startMs, mask.startMs), endMs: Math.min(endMs, mask.endMs) }]
        : []
    )
    .toSorted((a, b) => a.startMs - b.startMs || a.endMs - b.endMs || (a.kind < b.kind ? -1 : 1))
}
