import { ticksPerSecond } from './copy-index.ts'
import type { Sample } from './fragment-builder.ts'
import { PicturesForbid } from './packet-watch.ts'

/** Pictures stored before one that is shown earlier, at most. */
const mostReordered = 17

/**
 * Times from 0 on, for pictures that go over as they are. Where pictures are stored in another order than shown, the first
 * decode times would be negative; these are moved up to 0, 1, 2 … ticks. An edit list or negative offsets, the usual
 * answers, shift all times in some players and in ffmpeg itself when it reads from a pipe. Throws `PicturesForbid` where more
 * than those are stored before the first is shown.
 */
export function createPicturesClock(startSeconds: number): <S extends Sample>(picture: S) => S {
  const start = Math.round(startSeconds * ticksPerSecond)
  let [stored, latest] = [0, 0]
  return (picture) => {
    const decodeTime = picture.decodeTime - start
    const moved = stored < mostReordered ? Math.max(stored, decodeTime) : decodeTime
    if (moved < latest) throw new PicturesForbid('pictures that are stored long before they are shown')
    stored += 1
    latest = moved
    return { ...picture, time: picture.time - start, decodeTime: moved }
  }
}

/** Times that are known beforehand, for pictures that are stored in the order in which they are shown. */
export function createGivenClock(shownTicks: readonly number[]): <S extends Sample>(picture: S) => S {
  let shown = 0
  return (picture) => {
    const time = shownTicks[shown] ?? picture.time
    shown += 1
    return { ...picture, time, decodeTime: time }
  }
}
