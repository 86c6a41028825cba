import type { ClipPart } from './parts.ts'

type Two = readonly [HTMLVideoElement, HTMLVideoElement]
export type Side = 0 | 1
const otherSide = (side: Side): Side => (side === 0 ? 1 : 0)

/**
 * Two video elements that take turns: one is seen, the other waits at the first picture of what comes next, so
 * that a join needs no loading and no seeking.
 */
export type VideoPair = {
  readonly of: (side: Side) => HTMLVideoElement
  /** The side that can show the part soonest, put at `offsetMs`; a side that waits for it is left as it is. */
  readonly take: (part: ClipPart, offsetMs: number, front: Side) => Side
  /** Puts the side behind `front` at the beginning of what comes next. */
  readonly prepare: (next: ClipPart | undefined, front: Side) => void
  readonly release: () => void
}

export function pairOf(videos: Two): VideoPair {
  const waitingFor: [string | null, string | null] = [null, null]
  const keyOf = (part: ClipPart): string => `${part.id} ${part.url} ${String(part.startMs)}`

  function put(side: Side, part: ClipPart, offsetMs: number): void {
    const video = videos[side]
    waitingFor[side] = null
    if (video.getAttribute('src') !== part.url) {
      video.preload = 'auto'
      video.src = part.url
    }
    video.pause()
    video.muted = part.mute
    // The middle of a picture: only there is the player sure to show that one.
    video.currentTime = part.pictureAt(part.startMs + offsetMs).middleMs / 1000
  }

  return {
    of: (side) => videos[side],
    take(part, offsetMs, front) {
      const back = otherSide(front)
      if (offsetMs === 0 && waitingFor[back] === keyOf(part)) {
        waitingFor[back] = null
        videos[front].pause()
        return back
      }
      const side =
        videos[front].getAttribute('src') === part.url || videos[back].getAttribute('src') !== part.url
          ? front
          : back
      put(side, part, offsetMs)
      if (side === back) videos[front].pause()
      return side
    },
    prepare(next, front) {
      const back = otherSide(front)
      if (next === undefined || waitingFor[back] === keyOf(next)) return
      put(back, next, 0)
      waitingFor[back] = keyOf(next)
    },
    release() {
      for (const video of videos) {
        video.pause()
        video.removeAttribute('src')
        video.load()
      }
    }
  }
}
