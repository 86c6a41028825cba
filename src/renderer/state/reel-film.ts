import type { Film } from '../../shared/domain/clip-pieces.ts'
import { frameMiddle, frameShownAt, frameStart } from '../../shared/domain/frames.ts'
import type { Mask } from '../../shared/domain/reel-records.ts'

/** A recording as a player can have it now. */
export type PlayableFilm = { readonly url: string; readonly film: Film; readonly masks: readonly Mask[] }

/** Where the pictures of a film are. */
export function picturesOf({ frames, endMs }: Film) {
  return (ms: number, further = 0) => {
    const index = Math.min(Math.max(0, frameShownAt(frames, ms) + further), frames.length - 1)
    return { startMs: frameStart(frames, index, endMs), middleMs: frameMiddle(frames, index, endMs) }
  }
}
