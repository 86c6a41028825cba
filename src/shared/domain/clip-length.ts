import { type Film, frameAfter, frameBefore } from './frames.ts'
import { itemDurationMs } from './reel.ts'
import type { Clip } from './reel-records.ts'

/** What has to be known of a film to make a clip of it shorter or longer. */
export type FilmLength = Film

/** The stretch that a clip keeps in its middle: its moment, or one time. */
type Around = { readonly startMs: number; readonly endMs: number | null } | null

/** The clip shown for at most `mostMs`, cut around its moment (else around its own middle), edges on frames. */
export function shortened(clip: Clip, mostMs: number, around: Around, film: FilmLength): Clip {
  if (itemDurationMs(clip) <= mostMs) return clip
  const whole = clip.endMs - clip.startMs
  const kept = around ?? clip
  const middle = (kept.startMs + (kept.endMs ?? kept.startMs)) / 2
  const cut = (length: number): Clip => {
    const earliest = Math.max(clip.startMs, Math.min(middle - length / 2, clip.endMs - length))
    return {
      ...clip,
      startMs: frameAfter(film, earliest),
      endMs: Math.max(frameBefore(film, earliest + length), frameAfter(film, earliest) + 1)
    }
  }
  // What goes slower or stands still makes a stretch longer than its film: the longest that is not too long.
  let [fits, tooLong] = [0, whole]
  while (tooLong - fits > 1) {
    const tried = (fits + tooLong) / 2
    if (itemDurationMs(cut(tried)) <= mostMs) fits = tried
    else tooLong = tried
  }
  return cut(fits)
}

/**
 * The clip shown for at least `leastMs`, more of it lengthened at its beginning; null when there is too little room for that,
 * which is the whole film unless told.
 */
export function lengthened(
  clip: Clip,
  leastMs: number,
  { frames, durationMs }: FilmLength,
  room: { readonly startMs: number; readonly endMs: number } = { startMs: 0, endMs: durationMs }
): Clip | null {
  const missing = leastMs - itemDurationMs(clip)
  if (missing <= 0) return clip
  const roomBefore = clip.startMs - room.startMs
  const roomAfter = room.endMs - clip.endMs
  const before = Math.min(roomBefore, Math.max(missing * shareBefore, missing - roomAfter))
  const after = Math.min(roomAfter, missing - before)
  const grown = {
    ...clip,
    startMs: Math.max(room.startMs, frameBefore({ frames, durationMs }, clip.startMs - before)),
    endMs: Math.min(room.endMs, frameAfter({ frames, durationMs }, clip.endMs + after))
  }
  return itemDurationMs(grown) >= leastMs ? grown : null
}

/** What leads up to a moment says more than what follows it. */
const shareBefore = 0.6
