import { hiddenSounds } from './heard-masks.ts'
import type { Clip, Mask } from './reel-records.ts'
import { hides, isHidden } from './reel-consent.ts'

/** A stretch of a recording. */
type Stretch = { readonly startMs: number; readonly endMs: number }

/**
 * Where in a clip someone who is made unrecognisable can be heard all the same, if they say something: for the whole clip
 * where a person of the family is hidden all through it, else as long as someone else is hidden. None where the voices are
 * disguised or nothing is heard. In the order of time.
 */
export function heardThoughHidden(clip: Clip, masks: readonly Mask[]): readonly Stretch[] {
  if (clip.mute) return []
  const { startMs, endMs } = clip
  const seen = masks.filter(hides)
  const stretches = seen.flatMap((mask): Stretch[] => {
    if (mask.startMs >= endMs || mask.endMs <= startMs) return []
    if (mask.personId !== null) return isHidden(clip, seen, mask.personId) ? [{ startMs, endMs }] : []
    return [{ startMs: Math.max(startMs, mask.startMs), endMs: Math.min(endMs, mask.endMs) }]
  })
  return without(joined(stretches), hiddenSounds(masks, startMs, endMs))
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const whole: Stretch[] = []
  for (const next of stretches.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = whole.at(-1)
    if (last === undefined || next.startMs > last.endMs) whole.push(next)
    else whole[whole.length - 1] = { ...last, endMs: Math.max(last.endMs, next.endMs) }
  }
  return whole
}

/** What is left of stretches when others, in the order of time, are taken out of them. */
function without(stretches: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] {
  return others.reduce<readonly Stretch[]>(
    (left, other) =>
      left.flatMap(({ startMs, endMs }) =>
        [
          { startMs, endMs: Math.min(endMs, other.startMs) },
          { startMs: Math.max(startMs, other.endMs), endMs }
        ].filter((each) => each.startMs < each.endMs)
      ),
    stretches
  )
}
