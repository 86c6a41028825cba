import { frameMiddle, frameShownAt, frameStart, type FrameTimes } from '../../shared/domain/frames.ts'
import type { PlayerHandle } from '../ui/player/attach-player.ts'
import type { LookPictures } from './look/pictures.ts'

/** How long a wish must stand before the film itself goes there: while one steps on, small pictures are all there is. */
const restMs = 120
/** A film that stands on the picture already doesn't show it again. */
const patienceMs = 250

export type Seeker = {
  /** Shows the frame that starts at `at`: at once when its small picture is there, in full quality when it rests. */
  readonly seek: (at: number) => void
  /** Puts the film in the middle of the frame it shows. */
  readonly settle: () => void
  /** From now on the film itself is what one sees. */
  readonly goToFilm: () => void
  /** True while the picture that was asked for is not on the screen yet. */
  readonly isSeeking: () => boolean
  readonly useLook: (look: LookPictures | null) => void
  readonly dispose: () => void
}

type Surroundings = {
  readonly handle: PlayerHandle
  readonly times: () => FrameTimes
  readonly durationMs: () => number
  /** The start, in whole ms, of the frame whose picture has just come to the screen. */
  readonly onShown: (ms: number) => void
  /** The film went on by itself. */
  readonly onPlayed: (ms: number) => void
}

/**
 * Brings a player to frames. Two pictures take part: a small one, decoded ahead, and the film's own. The small one
 * covers the film until the film shows the same frame. Of many wishes only the latest counts.
 */
export function createSeeker({ handle, times, durationMs, onShown, onPlayed }: Surroundings): Seeker {
  /** What was asked for and is not shown in full yet. */
  let wanted: number | null = null
  /** Where the film is being sent. */
  let sent: number | null = null
  /** Whether the picture on the screen, small or not, is the one that was asked for. */
  let isShown = false
  /** It has rested long enough, but the film was still on its way elsewhere. */
  let isDue = false
  let look: LookPictures | null = null
  let stopLook: () => void = () => undefined
  let rest: ReturnType<typeof setTimeout> | undefined
  let patience: ReturnType<typeof setTimeout> | undefined

  const exact = (ms: number): number =>
    times().length === 0
      ? Math.round(ms)
      : Math.round(frameStart(times(), frameShownAt(times(), ms), durationMs()))

  function showSmall(): void {
    const picture = wanted === null ? null : look?.picture(frameShownAt(times(), wanted))
    if (wanted === null || !picture) return
    handle.cover(picture)
    isShown = true
    onShown(wanted)
  }
  /** The film shows what was asked for. */
  function arrive(ms: number): void {
    clearTimeout(patience)
    wanted = sent = null
    isShown = false
    handle.uncover()
    onShown(ms)
  }
  function send(): void {
    clearTimeout(rest)
    isDue = sent !== null
    if (wanted === null || sent !== null) return
    sent = wanted
    const known = times()
    const middle = known.length === 0 ? wanted : frameMiddle(known, frameShownAt(known, wanted), durationMs())
    // Without a film yet nobody would tell of its arrival.
    if (handle.video.readyState === 0) sent = null
    handle.seekTo(middle / 1000)
  }
  function seeked(): void {
    const reached = sent
    sent = null
    if (wanted === null || reached === null) return
    if (reached !== wanted) {
      // With small pictures to show there is time to wait until it rests.
      if (isDue || !isShown) send()
      return
    }
    if (times().length === 0) arrive(reached)
    if (!handle.paused()) return
    clearTimeout(patience)
    patience = setTimeout(() => wanted === reached && sent === null && arrive(reached), patienceMs)
  }
  const leave = new AbortController()
  const { signal } = leave
  handle.video.addEventListener('seeked', seeked, { signal })
  // Another source: a seek that was under way will never be told to have ended.
  handle.video.addEventListener('emptied', () => void (sent = null), { signal })
  const stopTime = handle.onTime((seconds) => {
    const ms = exact(seconds * 1000)
    if (wanted === null) onPlayed(ms)
    else if (ms === wanted) arrive(ms)
    else if (!handle.paused() && sent === null) {
      arrive(ms)
      onPlayed(ms)
    } else if (!handle.isCovered()) onShown(ms)
  })

  return {
    seek: (at) => {
      wanted = at
      isShown = isDue = false
      clearTimeout(rest)
      clearTimeout(patience)
      if (look === null || times().length !== look.frameCount || !handle.paused()) {
        handle.uncover()
        send()
        return
      }
      look.want(frameShownAt(times(), at))
      showSmall()
      rest = setTimeout(send, restMs)
    },
    settle: () => {
      if (!handle.paused() || wanted !== null || times().length === 0) return
      wanted = exact(handle.currentSeconds() * 1000)
      isShown = true
      onPlayed(wanted)
      send()
    },
    goToFilm: () => {
      if (wanted === null || wanted === sent) return
      sent = null
      send()
    },
    isSeeking: () => wanted !== null && !isShown,
    useLook: (next) => {
      stopLook()
      look = next
      stopLook =
        next?.onPicture((frame) => {
          if (wanted !== null && !isShown && frame === frameShownAt(times(), wanted)) showSmall()
        }) ?? (() => undefined)
      // What lies around the place where one is, for the first step.
      if (next !== null && times().length > 0)
        next.want(frameShownAt(times(), handle.currentSeconds() * 1000))
    },
    dispose: () => {
      leave.abort()
      stopTime()
      stopLook()
      clearTimeout(rest)
      clearTimeout(patience)
    }
  }
}
