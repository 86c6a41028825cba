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

/** How a recording may be heard at a time; silence goes before all else. */
export function heardAt(masks: readonly Mask[], ms: number): 'as-is' | HiddenSound['kind'] {
  const now = hiddenSounds(masks, ms, ms + 1)
  if (now.length === 0) return 'as-is'
  return now.some(({ kind }) => kind === 'silence') ? 'silence' : 'voice'
}
